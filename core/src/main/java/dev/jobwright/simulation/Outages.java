package dev.jobwright.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The times during which the controller is down. */
final class Outages {
  private final List<Span> spans = new ArrayList<>();

  /** From its begin, up to but not including its end. */
  private record Span(Instant from, Instant to) {}

  void add(Instant from, Instant to) {
    spans.add(new Span(from, to));
    spans.sort(Comparator.comparing(Span::from));
  }

  /** Returns the first moment, at or after one, at which the controller is up. */
  Instant firstUpAt(Instant time) {
    Instant up = time;
    for (Span span : spans) {
      if (!up.isBefore(span.from) && up.isBefore(span.to)) {
        up = span.to;
      }
    }
    return up;
  }

  boolean isDownAt(Instant time) {
    return firstUpAt(time).isAfter(time);
  }
}
