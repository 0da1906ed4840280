package dev.jobwright.local;

import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that was to be seen of a Job in a scenario. */
final class History {
  final List<JobStatus> statuses = new ArrayList<>();
  final List<Integer> parallelism = new ArrayList<>();
  final Map<String, Pod> pods = new LinkedHashMap<>();
  final List<String> lines = new ArrayList<>();
  JobRun run;

  static History of(Scenario scenario) {
    History history = new History();
    try (VirtualRun virtual = VirtualRun.scripted(scenario.script)) {
      history.watch(virtual, scenario);
      for (Scenario.Action action : scenario.actions) {
        virtual.timeline.advanceTo(VirtualRun.START.plus(action.at()));
        history.perform(action);
      }
      if (!virtual.timeline.runUntilIdle(Duration.ofDays(30))) {
        throw new AssertionError("not idle after 30 days: " + history.run.status());
      }
    }
    return history;
  }

  private void watch(VirtualRun virtual, Scenario scenario) {
    run = virtual.submit(scenario.job);
    run.pods().forEach(pod -> pods.put(pod.name(), pod));
    note(virtual.timeline.instant(), run.status());
    run.onChange(status -> note(virtual.timeline.instant(), status));
    run.onPodChange(
        pod -> {
          pods.put(pod.name(), pod);
          lines.add(virtual.timeline.instant() + " " + pod);
        });
  }

  private void note(Instant time, JobStatus status) {
    statuses.add(status);
    parallelism.add(run.job().spec().parallelism());
    lines.add(time + " " + status);
  }

  private void perform(Scenario.Action action) {
    if (run.isDeleted()) {
      return;
    }
    switch (action.kind()) {
      case SUSPEND -> run.suspend();
      case RESUME -> run.resume();
      case SCALE -> run.scale(action.number());
      case DELETE_POD -> pick(action.number(), run::deletePod);
      case EVICT -> pick(action.number(), run::evict);
    }
  }

  private void pick(int number, java.util.function.Consumer<String> use) {
    List<Pod> present = run.pods();
    if (!present.isEmpty()) {
      use.accept(present.get(number % present.size()).name());
    }
  }

  JobStatus last() {
    return statuses.get(statuses.size() - 1);
  }
}
