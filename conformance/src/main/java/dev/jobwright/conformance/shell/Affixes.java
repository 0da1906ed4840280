package dev.jobwright.conformance.shell;

/** Texts without what a pattern matches at their ends or within. */
final class Affixes {
  private Affixes() {}

  /** Takes away the shortest or longest match at the beginning ({@code #}) or end ({@code %}). */
  static String without(String value, String operator, String pattern) {
    boolean atEnd = operator.startsWith("%");
    boolean longest = operator.length() == 2;
    String rest = value;
    for (int cut = 0; cut <= value.length(); cut++) {
      String affix = atEnd ? value.substring(value.length() - cut) : value.substring(0, cut);
      if (Glob.matches(pattern, affix)) {
        rest = atEnd ? value.substring(0, value.length() - cut) : value.substring(cut);
        if (!longest) {
          return rest;
        }
      }
    }
    return rest;
  }

  /** Replaces the first longest match of a pattern, or all. */
  static String replaced(String value, String pattern, String with, boolean all) {
    StringBuilder result = new StringBuilder();
    for (int at = 0; at < value.length(); ) {
      int end = value.length();
      while (end > at && !Glob.matches(pattern, value.substring(at, end))) {
        end--;
      }
      if (end == at) {
        result.append(value.charAt(at++));
        continue;
      }
      result.append(with);
      at = end;
      if (!all) {
        return result.append(value.substring(at)).toString();
      }
    }
    return result.toString();
  }
}
