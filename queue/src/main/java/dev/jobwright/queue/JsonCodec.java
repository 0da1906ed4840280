package dev.jobwright.queue;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes items of one type as JSON. */
final class JsonCodec<T> implements Codec<T> {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Class<T> type;
  private final ObjectWriter writer;
  private final ObjectReader reader;

  JsonCodec(Class<T> type) {
    this.type = type;
    writer = MAPPER.writerFor(type);
    reader = MAPPER.readerFor(type);
  }

  @Override
  public String encode(T item) {
    try {
      return writer.writeValueAsString(item);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "Cannot write a %s as JSON: %s".formatted(type.getName(), e.getOriginalMessage()), e);
    }
  }

  @Override
  public T decode(String text) {
    try {
      T item = reader.readValue(text);
      if (item != null) {
        return item;
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "Not the JSON of a %s: %s".formatted(type.getName(), e.getOriginalMessage()), e);
    }
    throw new IllegalArgumentException("Not the JSON of a %s: null".formatted(type.getName()));
  }
}
