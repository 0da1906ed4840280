package dev.jobwright.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the wire as JSON, under the versioned path. Durations are in milliseconds. */
final class Wire {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Wire() {}

  static <T> T read(byte[] json, Class<T> type) {
    try {
      T value = MAPPER.readValue(json, type);
      if (value != null) {
        return value;
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not the JSON expected: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException("not the JSON expected: null");
  }

  static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  static <T> List<T> list(@Nullable List<T> given, String field) {
    if (given == null || given.contains(null)) {
      throw new IllegalArgumentException(field + ": must be a list without null");
    }
    return given;
  }

  static String text(@Nullable String given, String field) {
    if (given == null) {
      throw new IllegalArgumentException(field + ": must be a string");
    }
    return given;
  }

  record NewItems(@Nullable List<Addition> items) {}

  record Addition(@Nullable String body, @Nullable String key, @Nullable Long delayMillis) {}

  record LeaseRequest(
      @Nullable Integer max, @Nullable Long visibilityMillis, @Nullable Long waitMillis) {}

  record AckRequest(@Nullable List<String> receipts) {}

  record NackRequest(
      @Nullable String receipt, @Nullable Long delayMillis, @Nullable String error) {}

  record ExtendRequest(@Nullable String receipt, @Nullable Long visibilityMillis) {}

  record Messages(List<Added> messages) {}

  record Added(String id, String creationTimestamp, boolean duplicate) {}

  record Deliveries(List<Delivered> deliveries) {}

  record Delivered(
      String id,
      String body,
      String creationTimestamp,
      String receipt,
      int count,
      String expirationTimestamp) {}

  record DeadLetters(List<Dead> deadLetters) {}

  record Dead(String id, String body, String creationTimestamp, int count, String error) {}

  record Count(long count) {}

  record Stats(List<QueueStats> queues) {}
}
