package dev.jobwright.kubectl;

import dev.jobwright.runtime.JobEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The events at the end of a description. */
final class EventDescription {

  private EventDescription() {}

  static void add(Description text, List<JobEvent> events, Instant now) {
    if (events.isEmpty()) {
      text.field(0, "Events", "<none>");
      return;
    }
    text.line(0, "Events:");
    text.line(1, "Type\tReason\tAge\tFrom\tMessage");
    text.line(1, "----\t------\t----\t----\t-------");
    events.stream()
        .sorted(Comparator.comparing(JobEvent::lastTime))
        .forEach(
            event ->
                text.line(
                    1,
                    String.join(
                        "\t",
                        event.type().word(),
                        event.reason(),
                        age(event, now),
                        event.source(),
                        event.message().strip())));
  }

  private static String age(JobEvent event, Instant now) {
    String first = HumanDuration.between(event.firstTime(), now);
    return event.count() > 1
        ? "%s (x%d over %s)"
            .formatted(HumanDuration.between(event.lastTime(), now), event.count(), first)
        : first;
  }
}
