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
import java.util.function.Supplier;

/** How one kind of value is written into a document and read back. */
interface Codec<V> {

  /** Returns what stands in the document for {@code value}. */
  Object write(V value);

  /** Returns the value that {@code document} stands for, or throws a {@link DocumentException}. */
  V read(Object document);

  /** Tells whether the server takes what stands in the document for nothing. */
  default boolean isUnset(Object document) {
    return false;
  }

  Codec<String> TEXT = of(String.class, "a string", text -> text, text -> text);
  Codec<Boolean> BOOLEAN = of(Boolean.class, "true or false", flag -> flag, flag -> flag);
  Codec<Integer> INTEGER =
      of(
          Number.class,
          "an integer",
          number -> (int) integer(number, Integer.MIN_VALUE, Integer.MAX_VALUE),
          Integer::longValue);
  Codec<Long> LONG =
      of(
          Number.class,
          "an integer",
          number -> integer(number, Long.MIN_VALUE, Long.MAX_VALUE),
          number -> number);
  Codec<Duration> SECONDS =
      of(
          Number.class,
          "a number of seconds",
          number -> Duration.ofSeconds(integer(number, Long.MIN_VALUE, Long.MAX_VALUE)),
          Duration::toSeconds);
  Codec<ZoneId> ZONE = of(String.class, "a time zone", Codec::zone, ZoneId::getId);
  Codec<Quantity> QUANTITY = of(Object.class, "a quantity", Codec::quantity, Quantity::text);
  Codec<IntOrString> INT_OR_STRING =
      of(Object.class, "an integer or a string", Codec::intOrString, IntOrString::toValue);

  static <D, V> Codec<V> of(
      Class<D> type, String words, Function<D, V> read, Function<V, Object> write) {
    return new Codec<>() {
      @Override
      public Object write(V value) {
        return write.apply(value);
      }

      @Override
      public V read(Object document) {
        if (!type.isInstance(document)) {
          throw new DocumentException("", "must be " + words);
        }
        return read.apply(type.cast(document));
      }
    };
  }

  /** Codec of an enum, by the API's words. */
  static <E extends Enum<E> & ApiWord> Codec<E> word(Class<E> type) {
    Codec<E> words = of(String.class, "a string", text -> Words.parse(type, text), ApiWord::word);
    boolean emptyIsNone = !Words.has(type, "");
    return new Codec<>() {
      @Override
      public Object write(E value) {
        return words.write(value);
      }

      @Override
      public E read(Object document) {
        return words.read(document);
      }

      @Override
      public boolean isUnset(Object document) {
        return emptyIsNone && document.equals("");
      }
    };
  }

  /** Codec that is looked up when it is first needed, so that shapes may refer to each other. */
  static <V> Codec<V> later(Supplier<? extends Codec<V>> codec) {
    return new Codec<>() {
      @Override
      public Object write(V value) {
        return codec.get().write(value);
      }

      @Override
      public V read(Object document) {
        return codec.get().read(document);
      }
    };
  }

  static <V> Codec<Iterable<V>> list(Supplier<? extends Codec<V>> element) {
    return list(later(element));
  }

  static <V> Codec<Iterable<V>> list(Codec<V> element) {
    return new Codec<>() {
      @Override
      public Object write(Iterable<V> values) {
        List<Object> document = new ArrayList<>();
        values.forEach(value -> document.add(element.write(value)));
        return document;
      }

      @Override
      public Iterable<V> read(Object document) {
        if (!(document instanceof List<?> elements)) {
          throw new DocumentException("", "must be a list");
        }
        List<V> values = new ArrayList<>(elements.size());
        for (Object each : elements) {
          values.add(readAt("[" + values.size() + "]", element, each));
        }
        return values;
      }
    };
  }

  static <V> Codec<Map<String, V>> map(Codec<V> value) {
    return new Codec<>() {
      @Override
      public Object write(Map<String, V> values) {
        Map<String, Object> document = new LinkedHashMap<>();
        values.forEach((key, each) -> document.put(key, value.write(each)));
        return document;
      }

      @Override
      public Map<String, V> read(Object document) {
        if (!(document instanceof Map<?, ?> entries)) {
          throw new DocumentException("", "must be an object");
        }
        Map<String, V> values = new LinkedHashMap<>();
        entries.forEach(
            (key, each) -> {
              if (each != null) {
                values.put((String) key, readAt("[" + key + "]", value, each));
              }
            });
        return values;
      }
    };
  }

  /** Reads what stands at a place of the document, so that a problem names the place. */
  static <V> V readAt(String place, Codec<V> codec, Object document) {
    try {
      return codec.read(document);
    } catch (DocumentException e) {
      throw e.below(place);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new DocumentException(place, String.valueOf(e.getMessage()));
    }
  }

  private static long integer(Number number, long min, long max) {
    BigInteger exact =
        number instanceof BigInteger big
            ? big
            : number instanceof Double || number instanceof Float
                ? wholeNumber(number)
                : BigInteger.valueOf(number.longValue());
    if (exact.compareTo(BigInteger.valueOf(min)) < 0
        || exact.compareTo(BigInteger.valueOf(max)) > 0) {
      throw new DocumentException("", exact + ": must be from " + min + " to " + max);
    }
    return exact.longValue();
  }

  private static BigInteger wholeNumber(Number number) {
    double value = number.doubleValue();
    if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
      throw new DocumentException("", number + ": must be an integer");
    }
    return BigInteger.valueOf((long) value);
  }

  private static ZoneId zone(String id) {
    ZoneId known = TimeZones.find(id);
    try {
      return known == null ? ZoneId.of(id) : known;
    } catch (DateTimeException e) {
      throw new DocumentException(
          "", "\"" + id + "\": unknown time zone; use a name such as Europe/Stockholm");
    }
  }

  private static Quantity quantity(Object document) {
    if (document instanceof String text) {
      return Quantity.of(text);
    }
    if (document instanceof Number number) {
      return Quantity.of(number.toString());
    }
    throw new DocumentException("", "must be a quantity such as 500m or 1Gi");
  }

  private static IntOrString intOrString(Object document) {
    if (document instanceof String text) {
      return IntOrString.of(text);
    }
    if (document instanceof Number number) {
      return IntOrString.of((int) integer(number, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    throw new DocumentException("", "must be an integer or a string");
  }
}
