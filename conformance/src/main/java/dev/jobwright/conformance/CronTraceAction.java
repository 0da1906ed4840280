package dev.jobwright.conformance;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Resource;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.Propagation;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that was done to a recorded CronJob: a merge patch, or its deletion. */
final class CronTraceAction {
  private static final String DELETE = "delete";

  private final Map<String, @Nullable Object> action;
  private final Map<String, @Nullable Object> details;

  CronTraceAction(Map<String, @Nullable Object> action) {
    this.action = action;
    details = Data.map(action.get("do"));
  }

  Duration at() {
    return Data.seconds(action.get("atSeconds"));
  }

  boolean isDeletion() {
    return DELETE.equals(action.get("do")) || details.containsKey(DELETE);
  }

  void performOn(CronRun run) {
    if (isDeletion()) {
      run.delete(propagation());
    } else if (details.containsKey("patch")) {
      Map<String, Object> now = run.cronJob().toDocument();
      run.update((CronJob) Resource.of(Data.patched(now, Data.map(details.get("patch")))));
    } else {
      throw new IllegalArgumentException(
          "action %s: only patch and delete are known".formatted(action.get("do")));
    }
  }

  /** What kubectl does, unless the action says otherwise. */
  private Propagation propagation() {
    String word = Data.text(details.get(DELETE));
    return Stream.of(Propagation.values())
        .filter(propagation -> propagation.word().equalsIgnoreCase(word))
        .findFirst()
        .orElse(Propagation.BACKGROUND);
  }
}
