package dev.jobwright.conformance;

import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Job that was recorded on a real cluster: what was asked for, what was done, what came of it.
 */
final class Trace {
  /** So many seconds after its last change certainly nothing else followed. */
  private static final double CALM = 5;

  private final Map<String, @Nullable Object> document;

  Trace(Map<String, @Nullable Object> document) {
    this.document = document;
  }

  String name() {
    return Data.text(document.get("name"));
  }

  /** Returns the version of the cluster. */
  String kubernetes() {
    return Data.text(document.get("kubernetes"));
  }

  /** Returns the spec as it was posted. */
  Map<String, @Nullable Object> spec() {
    return Data.map(document.get("spec"));
  }

  /** Returns the Job as it was posted. */
  Job job() {
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("apiVersion", "batch/v1");
    job.put("kind", "Job");
    job.put("metadata", Map.of("name", "j"));
    job.put("spec", Data.map(document.get("spec")));
    return (Job) Resource.of(job);
  }

  /** Returns what scripted containers do: lists of endings by index, {@code *} for all others. */
  Map<String, @Nullable Object> outcomes() {
    return Data.map(document.get("outcomes"));
  }

  /** Returns what was done to the Job, in the order of time. */
  List<Action> actions() {
    return Data.list(document.get("actions")).stream().map(Data::map).map(Action::new).toList();
  }

  /** Returns what every recorded run agreed on, without what they did not. */
  Map<String, @Nullable Object> expected() {
    Map<String, @Nullable Object> expected = Data.map(document.get("expect"));
    Set<String> varies =
        Data.list(document.get("varies")).stream().map(Data::text).collect(Collectors.toSet());
    expected.keySet().removeAll(varies);
    return expected;
  }

  /** Returns when pods were created, run by run, in seconds after the Job. */
  List<List<Double>> podsCreatedAt() {
    return Data.list(document.get("podCreatedAtSecondsPerRun")).stream()
        .map(run -> Data.list(run).stream().map(Data::number).toList())
        .toList();
  }

  /** Returns whether the Job came to an end. */
  boolean isFinished() {
    return Data.list(expected().get("conditions")).stream()
        .map(Data::map)
        .anyMatch(
            condition -> Set.of("Complete", "Failed").contains(Data.text(condition.get("type"))));
  }

  /** Returns how long the Job was watched at least: until its last change, and a little longer. */
  Duration watched() {
    double last =
        actions().stream().mapToDouble(action -> action.at().toMillis() / 1000.0).max().orElse(0);
    for (Object entry : Data.list(Data.map(document.get("example")).get("statusHistory"))) {
      last = Math.max(last, Data.number(Data.map(entry).get("at")));
    }
    return Data.seconds(last + CALM);
  }

  /** Something that was done to the Job. */
  static final class Action {
    private final Map<String, @Nullable Object> action;

    Action(Map<String, @Nullable Object> action) {
      this.action = action;
    }

    Duration at() {
      return Data.seconds(action.get("atSeconds"));
    }

    String kind() {
      return Data.text(action.get("do"));
    }

    Map<String, @Nullable Object> patch() {
      return Data.map(action.get("patch"));
    }
  }
}
