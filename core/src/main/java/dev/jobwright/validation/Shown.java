package dev.jobwright.validation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a value into a message, as JSON, cut where it gets long. */
final class Shown {
  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST = 1_000;
  private static final int DEEPEST = 8;

  /** Writes itself as JSON does. */
  private enum Null {
    NULL;

    @Override
    public String toString() {
      return "null";
    }
  }

  private Shown() {}

  static void append(StringBuilder out, Object value) {
    append(out, value, out.length() + LONGEST, 0);
  }

  private static void append(StringBuilder out, Object value, int end, int depth) {
    if (value instanceof CharSequence text) {
      quote(out, text);
    } else if (value instanceof Map<?, ?> map) {
      appendMap(out, map, end, depth);
    } else if (value instanceof List<?> list) {
      appendList(out, list, end, depth);
    } else {
      out.append(value);
    }
  }

  private static void appendMap(StringBuilder out, Map<?, ?> map, int end, int depth) {
    String separator = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      if (out.length() > end || depth == DEEPEST) {
        out.append("...");
        break;
      }
      quote(out, String.valueOf(entry.getKey()));
      out.append(':');
      append(out, orNull(entry.getValue()), end, depth + 1);
      separator = ",";
    }
    out.append(map.isEmpty() ? "{}" : "}");
  }

  private static void appendList(StringBuilder out, List<?> list, int end, int depth) {
    String separator = "[";
    for (Object item : list) {
      out.append(separator);
      if (out.length() > end || depth == DEEPEST) {
        out.append("...");
        break;
      }
      append(out, orNull(item), end, depth + 1);
      separator = ",";
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private static Object orNull(@Nullable Object value) {
    return value == null ? Null.NULL : value;
  }

  private static void quote(StringBuilder out, CharSequence text) {
    out.append('"');
    for (int i = 0; i < Math.min(text.length(), LONGEST_TEXT); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c < ' ' || c == 0x7f) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append(text.length() > LONGEST_TEXT ? "...\"" : "\"");
  }
}
