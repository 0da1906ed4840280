package dev.jobwright.conformance;

import dev.jobwright.schedule.Schedule;
import dev.jobwright.schedule.ScheduleParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A schedule with what the parser in Kubernetes answered: an error, or the next times. */
final class NextTimes {
  /** Stands where there is no further time. */
  private static final String NONE = "none";

  private final Map<String, @Nullable Object> document;

  NextTimes(Map<String, @Nullable Object> document) {
    this.document = document;
  }

  String name() {
    return "\"%s\" in %s from %s"
        .formatted(text("schedule"), text("zone"), text("from"))
        .replaceAll("\\p{Cntrl}", "·");
  }

  List<Divergence> divergences() {
    Answer recorded = new Answer(text("error"), times(document.get("next")));
    Answer here = answer(recorded.next.size());
    return Stream.of(
            new Divergence("error", quoted(recorded.error), quoted(here.error)),
            new Divergence("next", recorded.next.toString(), here.next.toString()))
        .filter(field -> !field.expected().equals(field.observed()))
        .toList();
  }

  /** What a parser says of a schedule. */
  private record Answer(String error, List<String> next) {}

  private Answer answer(int count) {
    try {
      Schedule schedule = Schedule.parse(text("schedule"), ZoneId.of(text("zone")));
      return new Answer("", next(schedule, Instant.parse(text("from")), count));
    } catch (ScheduleParseException e) {
      return new Answer(e.reason(), List.of());
    }
  }

  /** A schedule that was refused there is not asked for more than one time here. */
  private static List<String> next(Schedule schedule, Instant from, int recorded) {
    int count = Math.max(1, recorded);
    List<String> next = new ArrayList<>();
    schedule.upcoming(from, count).forEach(time -> next.add(time.toString()));
    if (next.size() < count) {
      next.add(NONE);
    }
    return next;
  }

  private static List<String> times(@Nullable Object list) {
    return Data.list(list).stream().map(Data::text).toList();
  }

  private String text(String field) {
    return Data.text(document.get(field));
  }

  private static String quoted(String text) {
    return text.isEmpty() ? NONE : '"' + text + '"';
  }
}
