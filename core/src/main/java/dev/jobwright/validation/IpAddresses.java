package dev.jobwright.validation;

/** Decides whether a text is an IP address; looks nothing up. */
final class IpAddresses {
  private static final int GROUPS = 8;

  private IpAddresses() {}

  static boolean isAddress(String text) {
    return text.indexOf(':') < 0 ? isV4(text) : isV6(text);
  }

  /** Four numbers up to 255; leading zeros are borne, as in the fields of the API. */
  static boolean isV4(String text) {
    String[] parts = text.split("\\.", -1);
    for (String part : parts) {
      if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(IpAddresses::isDigit)) {
        return false;
      }
      if (Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return parts.length == 4;
  }

  /**
   * Eight groups of hexadecimal digits; two colons, once, stand for the groups that are left out.
   */
  static boolean isV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == GROUPS;
    }
    int before = gap == 0 ? 0 : groups(text.substring(0, gap));
    String rest = text.substring(gap + 2);
    int after = rest.isEmpty() ? 0 : groups(rest);
    return before >= 0
        && after >= 0
        && before + after < GROUPS
        && !text.substring(0, gap).contains(".");
  }

  /** How many groups a text has, an IPv4 address at its end being two; -1 when it is malformed. */
  private static int groups(String text) {
    String[] parts = text.split(":", -1);
    int count = parts.length;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (last && parts[i].indexOf('.') >= 0 && isV4(parts[i])) {
        count++;
      } else if (!isGroup(parts[i])) {
        return -1;
      }
    }
    return count;
  }

  private static boolean isGroup(String part) {
    return !part.isEmpty()
        && part.length() <= 4
        && part.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
  }

  private static boolean isDigit(int c) {
    return Names.isDigit((char) c);
  }
}
