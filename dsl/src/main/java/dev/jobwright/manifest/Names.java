package dev.jobwright.manifest;

import dev.jobwright.model.Resource;
import java.util.Locale;

/** What resources and their files are called. */
final class Names {
  private Names() {}

  /** Returns the name, or the beginning of the name to be generated, such as {@code nightly-*}. */
  static String of(Resource resource) {
    String name = resource.metadata().name();
    String prefix = resource.metadata().generateName();
    return name != null ? name : prefix != null ? prefix + "*" : "without a name";
  }

  /**
   * Returns the name of the file for a resource.
   *
   * @throws IllegalArgumentException if the resource has no name that can be part of it
   */
  static String file(Resource resource) {
    String name = of(resource).replaceFirst("-?\\*$", "");
    if (name.isEmpty() || !name.chars().allMatch(Names::isSafe)) {
      throw new IllegalArgumentException(
          "A file cannot be named after the "
              + resource.kind()
              + " '"
              + name
              + "'; give it a name of lower-case letters, digits, '-' and '.'");
    }
    return resource.kind().toLowerCase(Locale.ROOT) + "-" + name + ".yaml";
  }

  private static boolean isSafe(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  }
}
