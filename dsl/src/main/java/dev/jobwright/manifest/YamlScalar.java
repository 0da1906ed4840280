package dev.jobwright.manifest;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Reads a scalar by its tag and its quotes. */
final class YamlScalar {
  static final String MAP = "tag:yaml.org,2002:map";
  static final String SEQ = "tag:yaml.org,2002:seq";
  static final String NO_KEY = "a key must be text; write it in quotes";
  private static final String YAML = "tag:yaml.org,2002:";

  private YamlScalar() {}

  /**
   * Returns a String, Boolean, Long, BigInteger, finite Double, or null.
   *
   * @throws IllegalArgumentException with the problem, if there is no such value
   */
  static @Nullable Object read(ScalarEvent scalar) {
    String text = scalar.getValue();
    if (scalar.getTag().isPresent()) {
      return tagged(scalar.getTag().get(), text);
    }
    return scalar.isPlain() ? finite(PlainScalar.resolve(text), text) : unicode(text);
  }

  private static @Nullable Object tagged(String tag, String text) {
    Object value = PlainScalar.resolve(text);
    return switch (tag) {
      case "!", YAML + "str", YAML + "timestamp" -> unicode(text);
      case YAML + "binary" -> decoded(text);
      case YAML + "null" -> as(value == null, "null", value, text);
      case YAML + "bool" -> as(value instanceof Boolean, "bool", value, text);
      case YAML + "int" ->
          as(value instanceof Number && !(value instanceof Double), "int", value, text);
      case YAML + "float" -> as(value instanceof Number, "float", finite(value, text), text);
      default -> throw new IllegalArgumentException(unknownTag(tag));
    };
  }

  private static @Nullable Object as(
      boolean fits, String type, @Nullable Object value, String text) {
    if (!fits) {
      throw new IllegalArgumentException("`" + text + "` is no !!" + type);
    }
    return value;
  }

  private static @Nullable Object finite(@Nullable Object value, String text) {
    if (value instanceof Double number && !Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "`" + text + "` is a number that JSON does not have; quote it if it is text");
    }
    return value;
  }

  private static String unicode(String text) {
    if (Characters.firstLoneSurrogate(text) >= 0) {
      throw new IllegalArgumentException("an escape from \\uD800 to \\uDFFF is no character");
    }
    return text;
  }

  private static String decoded(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.replaceAll("\\s", ""));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw new IllegalArgumentException("!!binary takes the base64 of UTF-8 text", e);
    }
  }

  /**
   * Returns the text that a key which is no text stands for.
   *
   * @throws IllegalArgumentException with the problem, if it cannot be a key
   */
  static String keyText(@Nullable Object key) {
    if (key instanceof Boolean || key instanceof Long) {
      return key.toString();
    }
    if (key instanceof Double number) {
      return new BigDecimal(Float.toString(number.floatValue()))
          .stripTrailingZeros()
          .toPlainString();
    }
    throw new IllegalArgumentException(NO_KEY);
  }

  static String unknownTag(String tag) {
    String shown = tag.startsWith(YAML) ? "!!" + tag.substring(YAML.length()) : tag;
    return "the tag " + shown + " means nothing to Kubernetes; remove it";
  }
}
