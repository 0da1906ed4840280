package dev.jobwright.validation;

/** The rules that many fields share. An absent value breaks none of them. */
final class Checks {
  private static final long MAX_ID = 0xffffffffL;
  private static final long MAX_MODE = 0777;

  private Checks() {}

  static void nonNegative(Node number) {
    if (number.number(0) < 0) {
      number.invalid("must be greater than or equal to 0");
    }
  }

  static void positive(Node number) {
    if (number.number(0) <= 0) {
      number.invalid("must be greater than zero");
    }
  }

  static void inRange(Node number, long low, long high) {
    if (number.number(low) < low || number.number(high) > high) {
      number.invalid("must be between " + low + " and " + high + ", inclusive");
    }
  }

  /** A user or a group by number. */
  static void id(Node number) {
    inRange(number, 0, MAX_ID);
  }

  static void fileMode(Node mode) {
    if (mode.number(0) < 0 || mode.isAbove(MAX_MODE)) {
      mode.invalid("must be a number between 0 and 0777 (octal), both inclusive");
    }
  }

  /** One of the words; the server fills in an empty one. */
  static void oneOf(Node word, String... supported) {
    if (!word.isEmptyText()) {
      exactlyOneOf(word, supported);
    }
  }

  /** One of the words where anything is given, an empty text being none of them. */
  static void oneOfIfPresent(Node word, String... supported) {
    if (word.isPresent()) {
      exactlyOneOf(word, supported);
    }
  }

  /** One of the words, given. */
  static void requiredOneOf(Node word, String... supported) {
    if (word.isEmptyText()) {
      word.required("valid values: \"" + String.join("\", \"", supported) + "\"");
    } else {
      exactlyOneOf(word, supported);
    }
  }

  static void exactlyOneOf(Node word, String... supported) {
    String text = word.text();
    for (String candidate : supported) {
      if (candidate.equals(text)) {
        return;
      }
    }
    word.notSupported(supported);
  }

  static void requiredText(Node text, String repair) {
    if (text.isEmptyText()) {
      text.required(repair);
    }
  }
}
