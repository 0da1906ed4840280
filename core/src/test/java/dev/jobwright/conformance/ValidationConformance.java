package dev.jobwright.conformance;

import dev.jobwright.schema.FieldPath;
import dev.jobwright.validation.Defaulting;
import dev.jobwright.validation.UpdateState;
import dev.jobwright.validation.Validation;
import dev.jobwright.validation.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replays what a real API server accepted and refused: new objects, and changes of existing Jobs.
 */
public final class ValidationConformance {
  private ValidationConformance() {}

  /**
   * Replays manifests given to an API server.
   *
   * @param recordings cases as JSON, compressed or not: {@code manifest}, {@code accepted}, {@code
   *     causes}
   * @param out where each disagreement goes, then the count of each kind, then of all
   * @return how many cases the library and the server disagree on
   * @throws IOException when the recordings cannot be read
   */
  public static int validation(InputStream recordings, PrintStream out) throws IOException {
    return new Verdicts(out)
        .replay(Verdicts.read(recordings), each -> Validation.check(map(each.get("manifest"))));
  }

  /**
   * Replays changes of existing Jobs asked of an API server.
   *
   * @param recordings cases as JSON, compressed or not: {@code posted}, {@code status}, {@code
   *     changes}, {@code accepted}, {@code causes}
   * @param out where each disagreement goes, then the count of each kind, then of all
   * @return how many cases the library and the server disagree on
   * @throws IOException when the recordings cannot be read
   */
  public static int updates(InputStream recordings, PrintStream out) throws IOException {
    return new Verdicts(out).replay(Verdicts.read(recordings), ValidationConformance::checkUpdate);
  }

  private static List<Violation> checkUpdate(Map<String, Object> recorded) {
    Map<String, Object> stored = Defaulting.apply(map(recorded.get("posted")));
    Object changed = stored;
    if (recorded.get("changes") instanceof List<?> changes) {
      for (Object change : changes) {
        List<String> steps = FieldPath.steps(String.valueOf(map(change).get("path")));
        changed = changed(changed, steps, map(change));
      }
    }
    return Validation.checkUpdate(stored, map(changed), state(map(recorded.get("status"))));
  }

  private static UpdateState state(Map<String, Object> status) {
    int active = status.get("active") instanceof Number number ? number.intValue() : 0;
    return new UpdateState(
        Boolean.TRUE.equals(status.get("startTime")),
        active,
        Boolean.TRUE.equals(status.get("suspended")));
  }

  private static @Nullable Object changed(
      @Nullable Object tree, List<String> steps, Map<String, Object> change) {
    if (steps.isEmpty()) {
      return change.get("value");
    }
    String step = steps.get(0);
    List<String> rest = steps.subList(1, steps.size());
    if (tree instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list);
      int index = Integer.parseInt(step);
      copy.set(index, changed(copy.get(index), rest, change));
      return copy;
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(map(tree));
    if (rest.isEmpty() && Boolean.TRUE.equals(change.get("remove"))) {
      copy.remove(step);
    } else {
      copy.put(step, changed(copy.get(step), rest, change));
    }
    return copy;
  }

  @SuppressWarnings("unchecked") // documents have text for keys
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }
}
