package dev.jobwright.local;

import dev.jobwright.controller.CronEvent;
import dev.jobwright.controller.EventLog;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.Subscription;
import java.util.List;
import java.util.function.Consumer;

/** The events of a CronJob, and those who want to know them. All its methods are for the loop. */
final class CronEvents {
  private final Engine engine;
  private final String object;
  private final EventLog log = new EventLog();
  private final EventListeners listeners;

  CronEvents(Engine engine, String cronJobName) {
    this.engine = engine;
    object = "CronJob/" + cronJobName;
    listeners = new EventListeners(engine.notifier());
  }

  List<JobEvent> all() {
    return log.snapshot(object);
  }

  Subscription onEvent(Consumer<JobEvent> listener) {
    if (listeners.isEmpty()) {
      listeners.noteTold(this, all());
    }
    return listeners.add(listener, all());
  }

  void record(CronEvent event) {
    log.record(
        engine.timeline().millis(),
        event.type(),
        event.reason(),
        CronEvent.SOURCE,
        event.message());
    listeners.tell(this, this::all);
  }
}
