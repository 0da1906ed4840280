package dev.jobwright.runtime;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds in the statuses of a Job the condition that first says how it will end, and tells it. */
final class EarlySignal {
  private static final Logger log = LoggerFactory.getLogger(EarlySignal.class);

  /** The early ones first: a server before v1.31 may give none of them. */
  private static final List<String> TYPES =
      List.of(
          JobCondition.SUCCESS_CRITERIA_MET,
          JobCondition.FAILURE_TARGET,
          JobCondition.COMPLETE,
          JobCondition.FAILED);

  private final AtomicBoolean told = new AtomicBoolean();
  private final Consumer<JobCondition> listener;

  private EarlySignal(Consumer<JobCondition> listener) {
    this.listener = listener;
  }

  static Subscription of(JobRun run, Consumer<JobCondition> listener) {
    EarlySignal signal = new EarlySignal(listener);
    Subscription place = run.onChange(signal::look);
    signal.look(run.status());
    return () -> {
      signal.told.set(true);
      place.close();
    };
  }

  private void look(JobStatus status) {
    if (told.get()) {
      return;
    }
    Optional<JobCondition> decided =
        TYPES.stream()
            .flatMap(type -> status.condition(type).stream())
            .filter(JobCondition::isTrue)
            .findFirst();
    if (decided.isPresent() && told.compareAndSet(false, true)) {
      try {
        listener.accept(decided.get());
      } catch (RuntimeException e) {
        log.error("A listener to the early signal of a Job failed", e);
      }
    }
  }
}
