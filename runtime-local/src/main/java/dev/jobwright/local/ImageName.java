package dev.jobwright.local;

import java.util.regex.Pattern;

/** The grammar of image names: {@code [registry/]path[:tag][@digest]}. */
final class ImageName {
  private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
  private static final String HOST =
      "(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?\\.)*[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?::[0-9]+)?";
  private static final Pattern IMAGE =
      Pattern.compile(
          "(?:%s/)?%s(?:/%s)*(?::\\w[\\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*:[0-9a-fA-F]{32,})?"
              .formatted(HOST, COMPONENT, COMPONENT));

  private ImageName() {}

  static boolean isValid(String image) {
    return IMAGE.matcher(image).matches();
  }
}
