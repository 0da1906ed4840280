package dev.jobwright.manifest;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes a document as JSON, laid out as kubectl does. */
final class JsonWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  static String write(Map<String, ?> document) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator generator = FACTORY.createGenerator(new Layout(), text)) {
      new JsonWriter(generator).value(document);
    }
    return text.append('\n').toString();
  }

  private void value(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      list.forEach(this::value);
      out.writeEndArray();
    } else if (value instanceof String text) {
      out.writeString(Characters.unicode(text));
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Number number) {
      number(number);
    } else if (value == null) {
      out.writeNull();
    } else {
      throw new IllegalArgumentException("JSON has no " + value.getClass().getName());
    }
  }

  private void object(Map<?, ?> map) {
    out.writeStartObject();
    map.forEach(
        (name, value) -> {
          out.writeName((String) name);
          value(value);
        });
    out.writeEndObject();
  }

  private void number(Number number) {
    if (number instanceof BigInteger whole) {
      out.writeNumber(whole);
    } else if (number instanceof BigDecimal decimal) {
      out.writeNumber(decimal);
    } else if (number instanceof Double || number instanceof Float) {
      fraction(number.doubleValue());
    } else {
      out.writeNumber(number.longValue());
    }
  }

  private void fraction(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(number + " is a number that Kubernetes does not take");
    }
    out.writeNumber(number);
  }

  private static final class Layout extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("    ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      return new DefaultPrettyPrinter(separators)
          .withObjectIndenter(lines)
          .withArrayIndenter(lines);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
