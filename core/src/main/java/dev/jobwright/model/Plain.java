package dev.jobwright.model;

import dev.jobwright.schedule.TimeZones;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a document as plain data, or throws a {@link DocumentException}. */
final class Plain {

  private Plain() {}

  static String text(Object document) {
    return as(String.class, "a string", document);
  }

  static Boolean flag(Object document) {
    return as(Boolean.class, "true or false", document);
  }

  static Integer integer(Object document) {
    return (int) whole(document, "an integer", Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  static Long number(Object document) {
    return whole(document, "an integer", Long.MIN_VALUE, Long.MAX_VALUE);
  }

  static Duration seconds(Object document) {
    return Duration.ofSeconds(
        whole(document, "a number of seconds", Long.MIN_VALUE, Long.MAX_VALUE));
  }

  static ZoneId zone(Object document) {
    String id = as(String.class, "a time zone", document);
    ZoneId known = TimeZones.find(id);
    try {
      return known == null ? ZoneId.of(id) : known;
    } catch (DateTimeException e) {
      throw new DocumentException(
          "", "\"" + id + "\": unknown time zone; use a name such as Europe/Stockholm");
    }
  }

  static Quantity quantity(Object document) {
    if (document instanceof String || document instanceof Number) {
      return Quantity.of(document.toString());
    }
    throw new DocumentException("", "must be a quantity such as 500m or 1Gi");
  }

  static IntOrString intOrString(Object document) {
    return document instanceof String text
        ? IntOrString.of(text)
        : IntOrString.of(
            (int) whole(document, "an integer or a string", Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  /** Reads a word of the API; null for the empty word, which the server takes for none. */
  static <E extends Enum<E> & ApiWord> @Nullable E word(Class<E> type, Object document) {
    String word = text(document);
    return word.isEmpty() && !Words.has(type, "") ? null : Words.parse(type, word);
  }

  static <E extends Enum<E> & ApiWord> E requiredWord(Class<E> type, Object document) {
    E word = word(type, document);
    if (word == null) {
      throw new DocumentException("", "must be set");
    }
    return word;
  }

  static <E extends Enum<E> & ApiWord> List<E> words(Class<E> type, Object document) {
    return list(document, word -> Words.parse(type, text(word)));
  }

  static List<String> texts(Object document) {
    return list(document, Plain::text);
  }

  static List<Integer> integers(Object document) {
    return list(document, Plain::integer);
  }

  static List<Long> numbers(Object document) {
    return list(document, Plain::number);
  }

  static Map<String, String> textMap(Object document) {
    return map(document, Plain::text);
  }

  static Map<String, Quantity> quantityMap(Object document) {
    return map(document, Plain::quantity);
  }

  static List<?> list(Object document) {
    return as(List.class, "a list", document);
  }

  /** Returns the name of a field or entry. */
  static String key(@Nullable Object key) {
    try {
      return Copies.key(key);
    } catch (IllegalArgumentException e) {
      throw new DocumentException("", String.valueOf(e.getMessage()));
    }
  }

  private static <V> List<V> list(Object document, Function<Object, V> element) {
    List<?> elements = list(document);
    List<V> values = new ArrayList<>(elements.size());
    for (Object each : elements) {
      values.add(at("[" + values.size() + "]", element, each));
    }
    return values;
  }

  private static <V> Map<String, V> map(Object document, Function<Object, V> value) {
    Map<?, ?> entries = as(Map.class, "an object", document);
    Map<String, V> values = new LinkedHashMap<>();
    entries.forEach(
        (key, each) -> {
          if (each != null) {
            values.put(key(key), at("[" + key + "]", value, each));
          }
        });
    return values;
  }

  /** Reads what stands at a place of the document, so that a problem names the place. */
  private static <V> V at(String place, Function<Object, V> read, Object document) {
    try {
      return read.apply(document);
    } catch (DocumentException e) {
      throw e.below(place);
    } catch (IllegalArgumentException e) {
      throw new DocumentException(place, String.valueOf(e.getMessage()));
    }
  }

  private static <D> D as(Class<D> type, String words, Object document) {
    if (!type.isInstance(document)) {
      throw new DocumentException("", "must be " + words);
    }
    return type.cast(document);
  }

  private static long whole(Object document, String words, long min, long max) {
    Number number = as(Number.class, words, document);
    if (number instanceof Long || number instanceof Integer) {
      return within(number.longValue(), min, max);
    }
    BigInteger exact = exact(number);
    if (exact.bitLength() > 63) {
      throw outside(exact, min, max);
    }
    return within(exact.longValue(), min, max);
  }

  private static long within(long value, long min, long max) {
    if (value < min || value > max) {
      throw outside(value, min, max);
    }
    return value;
  }

  private static DocumentException outside(Number value, long min, long max) {
    return new DocumentException("", value + ": must be from " + min + " to " + max);
  }

  private static BigInteger exact(Number number) {
    if (number instanceof BigInteger big) {
      return big;
    }
    double value = number.doubleValue();
    if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
      throw new DocumentException("", number + ": must be an integer");
    }
    return BigInteger.valueOf((long) value);
  }
}
