package dev.jobwright.conformance;

import dev.jobwright.schema.Defaulting;
import dev.jobwright.schema.FieldPath;
import dev.jobwright.validation.UpdateState;
import dev.jobwright.validation.Validation;
import dev.jobwright.validation.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recorded change of a Job that was posted and had come to a status.
 *
 * @param recorded the case: {@code posted}, {@code status}, {@code changes}
 */
record RecordedUpdate(Map<String, @Nullable Object> recorded) {

  /** Makes the change, as far as the server would let it. */
  List<Violation> violations() {
    Map<String, Object> stored = Defaulting.apply(Data.map(recorded.get("posted")));
    Object changed = stored;
    for (Object each : Data.list(recorded.get("changes"))) {
      Map<String, @Nullable Object> change = Data.map(each);
      changed = changed(changed, FieldPath.steps(Data.text(change.get("path"))), change);
    }
    return Validation.checkUpdate(stored, Data.map(changed), state());
  }

  private UpdateState state() {
    Map<String, @Nullable Object> status = Data.map(recorded.get("status"));
    return new UpdateState(
        Boolean.TRUE.equals(status.get("startTime")),
        (int) Data.number(status.get("active")),
        Boolean.TRUE.equals(status.get("suspended")));
  }

  private static @Nullable Object changed(
      @Nullable Object tree, List<String> steps, Map<String, @Nullable Object> change) {
    if (steps.isEmpty()) {
      return change.get("value");
    }
    String step = steps.get(0);
    List<String> rest = steps.subList(1, steps.size());
    if (tree instanceof List<?>) {
      List<@Nullable Object> copy = Data.list(tree);
      int index = Integer.parseInt(step);
      copy.set(index, changed(copy.get(index), rest, change));
      return copy;
    }
    Map<String, @Nullable Object> copy = Data.map(tree);
    if (rest.isEmpty() && Boolean.TRUE.equals(change.get("remove"))) {
      copy.remove(step);
    } else {
      copy.put(step, changed(copy.get(step), rest, change));
    }
    return copy;
  }
}
