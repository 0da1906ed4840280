package dev.jobwright.manifest;

import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Quotes all text that some reader of YAML 1.1 or 1.2 takes for anything else when it is plain. */
final class YamlQuotes extends StringQuotingChecker {
  private static final long serialVersionUID = 1;
  private static final int ASCII = 128;
  private static final boolean[] STOPS = new boolean[ASCII];
  private static final boolean[] NEVER_FIRST = new boolean[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      STOPS[c] = c < ' ' || c > '~' || c == ':' || c == '#';
      NEVER_FIRST[c] = c <= ' ' || ",[]{}#&*!|>'\"%@`".indexOf(c) >= 0;
    }
  }

  @Override
  public boolean needToQuoteName(String name) {
    return !isPlain(name);
  }

  @Override
  public boolean needToQuoteValue(String value) {
    return !isPlain(value);
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty() || !mayBegin(text) || text.charAt(text.length() - 1) == ' ') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ASCII) {
        if (STOPS[c] && !isHarmless(text, i, c)) {
          return false;
        }
      } else if (!isVisible(text, i)) {
        return false;
      } else if (Character.isHighSurrogate(c)) {
        i++;
      }
    }
    return !Misreadings.has(text);
  }

  private static boolean mayBegin(String text) {
    char first = text.charAt(0);
    if (first == '-' || first == '?' || first == ':') {
      return text.length() > 1 && text.charAt(1) > ' ' && !text.startsWith("---");
    }
    return first >= ASCII || (first == '.' ? !text.startsWith("...") : !NEVER_FIRST[first]);
  }

  private static boolean isHarmless(String text, int at, char c) {
    if (c == ':') {
      return at + 1 < text.length() && text.charAt(at + 1) != ' ';
    }
    return c == '#' && text.charAt(at - 1) != ' ';
  }

  private static boolean isVisible(String text, int at) {
    return Characters.isVisible(text.codePointAt(at));
  }
}
