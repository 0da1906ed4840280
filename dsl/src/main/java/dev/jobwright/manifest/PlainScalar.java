package dev.jobwright.manifest;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives unquoted YAML words their meaning, as kubectl does.
 *
 * <p>Source: {@code sigs.k8s.io/yaml}, go-yaml v2 {@code resolve.go}: the booleans and octal
 * numbers of YAML 1.1, the {@code 0o} numbers of YAML 1.2, no base 60, and timestamps stay text.
 */
final class PlainScalar {
  private static final Object NULL = new Object();
  private static final Map<String, Object> WORDS = words();

  private PlainScalar() {}

  /** Returns a String, Boolean, Long, BigInteger or Double (which may be infinite), or null. */
  static @Nullable Object resolve(String text) {
    if (text.isEmpty()) {
      return null;
    }
    char first = text.charAt(0);
    if ("yYnNtTfFoO~+-.".indexOf(first) >= 0) {
      Object word = WORDS.get(text);
      if (word != null) {
        return word == NULL ? null : word;
      }
    }
    boolean number = (first >= '0' && first <= '9') || first == '+' || first == '-' || first == '.';
    return number ? number(text) : text;
  }

  private static Object number(String text) {
    boolean loose = text.indexOf('_') >= 0 && text.charAt(0) != '.';
    String plain = loose ? text.replace("_", "") : text;
    Number whole = whole(plain);
    if (whole != null) {
      return whole;
    }
    if (!isDecimal(plain)) {
      return text;
    }
    Number decimal = Numbers.decimal(plain);
    return Double.isInfinite(decimal.doubleValue()) ? text : decimal;
  }

  private static @Nullable Number whole(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return Numbers.whole(digits, 10, negative);
    }
    return switch (digits.charAt(1)) {
      case 'x', 'X' -> Numbers.whole(digits.substring(2), 16, negative);
      case 'o', 'O' -> Numbers.whole(digits.substring(2), 8, negative);
      case 'b', 'B' -> Numbers.whole(digits.substring(2), 2, negative);
      default -> Numbers.whole(digits.substring(1), 8, negative);
    };
  }

  /** Tells whether text is {@code [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?}. */
  private static boolean isDecimal(String text) {
    int start = signed(text, 0);
    int dot = digits(text, start);
    int end = dot < text.length() && text.charAt(dot) == '.' ? digits(text, dot + 1) : dot;
    boolean mantissa = dot > start || end > dot + 1;
    return mantissa && (end == text.length() || isExponent(text, end));
  }

  private static boolean isExponent(String text, int at) {
    int digits = signed(text, at + 1);
    boolean marked = text.charAt(at) == 'e' || text.charAt(at) == 'E';
    return marked && digits < text.length() && digits(text, digits) == text.length();
  }

  private static int signed(String text, int at) {
    boolean sign = at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-');
    return sign ? at + 1 : at;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static Map<String, Object> words() {
    Map<String, Object> words = new HashMap<>();
    put(words, true, "y Y yes Yes YES true True TRUE on On ON");
    put(words, false, "n N no No NO false False FALSE off Off OFF");
    put(words, NULL, "~ null Null NULL");
    put(words, Double.NaN, ".nan .NaN .NAN");
    put(words, Double.POSITIVE_INFINITY, ".inf .Inf .INF +.inf +.Inf +.INF");
    put(words, Double.NEGATIVE_INFINITY, "-.inf -.Inf -.INF");
    return words;
  }

  private static void put(Map<String, Object> words, Object meaning, String spellings) {
    for (String spelling : spellings.split(" ")) {
      words.put(spelling, meaning);
    }
  }
}
