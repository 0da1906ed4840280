package dev.jobwright.validation;

import java.util.regex.Pattern;

/** {@code windowsOptions} of a pod or a container. */
final class WindowsRules {
  private static final int LONGEST_CREDENTIAL = 64 * 1024;
  private static final int LONGEST_DOMAIN = 256;
  private static final int LONGEST_USER = 104;
  private static final Pattern NET_BIOS =
      Pattern.compile("[^\\\\/:*?\"<>|.][^\\\\/:*?\"<>|]{0,14}");
  private static final Pattern DNS =
      Pattern.compile(
          "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
  private static final String FORBIDDEN_IN_USER = "\"/\\:;|=,+*?<>@[]";

  private WindowsRules() {}

  static void options(Node options) {
    if (options.field("gmsaCredentialSpecName").isPresent()) {
      NameRules.subdomain(options.field("gmsaCredentialSpecName"));
    }
    Node credential = options.field("gmsaCredentialSpec");
    if (credential.isPresent() && credential.isEmptyText()) {
      credential.invalid("gmsaCredentialSpec cannot be an empty string; remove it");
    } else if (Names.bytes(credential.text()) > LONGEST_CREDENTIAL) {
      credential.invalid(null, "gmsaCredentialSpec size must be under 64 KiB");
    }
    if (options.field("runAsUserName").isPresent()) {
      userName(options.field("runAsUserName"));
    }
  }

  private static void userName(Node name) {
    String text = name.text();
    int backslash = text.indexOf('\\');
    if (text.isEmpty()) {
      name.invalid("runAsUserName cannot be an empty string; remove it");
    } else if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      name.invalid("runAsUserName cannot contain control characters; remove them");
    } else if (backslash >= 0 && text.indexOf('\\', backslash + 1) >= 0) {
      name.invalid("runAsUserName cannot contain more than one backslash; write DOMAIN\\USER");
    } else {
      domain(name, backslash);
      user(name, text.substring(backslash + 1));
    }
  }

  private static void domain(Node name, int backslash) {
    if (backslash < 0) {
      return;
    }
    String domain = name.text().substring(0, backslash);
    if (Names.bytes(domain) >= LONGEST_DOMAIN) {
      name.invalid("runAsUserName's Domain length must be under 256 characters");
    } else if (!NET_BIOS.matcher(domain).matches() && !DNS.matcher(domain).matches()) {
      name.invalid(
          "runAsUserName's Domain doesn't match the NetBios nor the DNS format; use one of them");
    }
  }

  private static void user(Node name, String user) {
    if (user.isEmpty()) {
      name.invalid("runAsUserName's User cannot be empty; write DOMAIN\\USER");
    } else if (Names.bytes(user) > LONGEST_USER) {
      name.invalid("runAsUserName's User length must not be longer than 104 characters");
    } else if (user.chars().allMatch(c -> c == '.' || c == ' ')) {
      name.invalid("runAsUserName's User cannot contain only periods or spaces; name a user");
    }
    if (user.chars().anyMatch(c -> FORBIDDEN_IN_USER.indexOf(c) >= 0)) {
      name.invalid(
          "runAsUserName's User cannot contain the following characters: \"/\\:;|=,+*?<>@[]");
    }
  }
}
