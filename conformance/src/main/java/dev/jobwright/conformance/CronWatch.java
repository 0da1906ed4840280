package dev.jobwright.conformance;

import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Watches a CronJob of the local runtime and tells of it in the form of a recording. */
final class CronWatch {
  /** Labels that differ each time, which the recordings leave out. */
  private static final Set<String> GENERATED =
      Set.of("controller-uid", "batch.kubernetes.io/controller-uid");

  private final CronRun run;
  private final Instant minute;
  private final Pattern jobName;
  private final Map<JobRun, Map<String, Object>> jobs = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();
  private final TreeMap<Duration, CronTraceStatus> statuses = new TreeMap<>();

  CronWatch(CronRun run, Instant minute) {
    this.run = run;
    this.minute = minute;
    jobName = Pattern.compile("\\b" + Pattern.quote(run.name()) + "-(\\d+)\\b");
  }

  /** Notes what has changed since the last look. */
  void look(Duration at) {
    statuses.put(at, CronTraceStatus.of(run.status(), minute));
    for (JobRun job : run.jobs()) {
      if (known.add(job.name())) {
        jobs.put(job, begin(job, at));
      }
    }
    jobs.forEach((job, words) -> goOn(job, words, at));
  }

  private Map<String, Object> begin(JobRun job, Duration at) {
    Map<String, Object> words = new HashMap<>();
    Map<String, String> labels = new LinkedHashMap<>(job.job().metadata().labels());
    labels.keySet().removeAll(GENERATED);
    words.put("scheduledMinute", scheduledMinute(job.name()));
    words.put("labels", labels);
    words.put("annotations", job.job().metadata().annotations());
    words.put("created", seconds(at));
    return words;
  }

  private long scheduledMinute(String name) {
    Matcher matcher = jobName.matcher(name);
    long scheduled = matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    return scheduled - minute.getEpochSecond() / 60;
  }

  private static void goOn(JobRun job, Map<String, Object> words, Duration at) {
    String finished = finished(job.status());
    if (finished != null && !words.containsKey("finished")) {
      words.put("finished", finished);
      words.put("finishedAt", seconds(at));
    }
    if (job.isDeleted()) {
      words.putIfAbsent("deletedAt", seconds(at));
    }
  }

  private static @Nullable String finished(JobStatus status) {
    return status.has(JobCondition.COMPLETE)
        ? JobCondition.COMPLETE
        : status.has(JobCondition.FAILED) ? JobCondition.FAILED : null;
  }

  private static double seconds(Duration at) {
    return at.toMillis() / 1000.0;
  }

  /** Returns the Jobs seen, in the order in which they came. */
  List<CronTraceJob> jobs() {
    return jobs.values().stream().map(Data::map).map(CronTraceJob::new).toList();
  }

  /** Returns the status at a moment. */
  CronTraceStatus statusAt(Duration at) {
    return statuses.floorEntry(at).getValue();
  }

  /** Returns the kinds of events, and how many event objects there are of each. */
  List<String> events() {
    Map<String, Integer> counts = new TreeMap<>();
    for (JobEvent event : run.events()) {
      String message = jobName.matcher(event.message()).replaceAll(run.name() + "-<minute>");
      counts.merge(
          "%s %s \"%s\"".formatted(event.type().word(), event.reason(), message), 1, Integer::sum);
    }
    return counts.entrySet().stream().map(kind -> kind.getKey() + " x" + kind.getValue()).toList();
  }
}
