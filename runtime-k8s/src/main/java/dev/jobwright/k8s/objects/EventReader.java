package dev.jobwright.k8s.objects;

import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.JobEvent;
import java.time.Instant;

/**
 * Reads events as the API server shows them.
 *
 * <p>There are two ways to write one: the older has a count with a first and last time, the newer
 * ({@code events.k8s.io}) a time of its own and a series when it repeats.
 */
public final class EventReader {

  private EventReader() {}

  public static JobEvent event(Seen seen) {
    Fields event = seen.object();
    Fields about = event.at("involvedObject");
    Fields series = event.at("series");
    Instant first = first(event);
    Instant last = series.has("lastObservedTime") ? series.seconds("lastObservedTime") : first;
    return new JobEvent(
        about.text("kind") + "/" + about.text("name"),
        event.text("type").equals("Warning") ? EventType.WARNING : EventType.NORMAL,
        event.text("reason"),
        event.text("message"),
        source(event),
        Math.max(1, Math.max(event.number("count"), series.number("count"))),
        first,
        event.has("lastTimestamp") ? event.seconds("lastTimestamp") : last);
  }

  private static Instant first(Fields event) {
    if (event.has("firstTimestamp")) {
      return event.seconds("firstTimestamp");
    }
    return event.has("eventTime")
        ? event.seconds("eventTime")
        : event.at("metadata").seconds("creationTimestamp");
  }

  private static String source(Fields event) {
    String component = event.at("source").text("component");
    return component.isEmpty() ? event.text("reportingComponent") : component;
  }

  /** Returns the uid of what the event is about. */
  public static String about(Seen seen) {
    return seen.object().at("involvedObject").text("uid");
  }

  public static boolean isAbout(Seen seen, String kind) {
    return seen.object().at("involvedObject").text("kind").equals(kind);
  }
}
