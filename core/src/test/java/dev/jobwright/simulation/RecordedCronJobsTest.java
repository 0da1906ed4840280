package dev.jobwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.controller.CronEvent;
import dev.jobwright.controller.CronPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays CronJobs that ran on a cluster, with the time their Jobs took there as given. */
class RecordedCronJobsTest {
  private static final Pattern JOB_NAME = Pattern.compile("c-(\\d+)");

  private final List<CronEvent> events = new ArrayList<>();
  private boolean deleted;

  static Stream<CronRecording> recordings() throws Exception {
    return CronRecording.all();
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void does_what_the_cluster_did(CronRecording recording) {
    CronForecast forecast = replay(recording);

    assertThat(jobs(forecast)).isEqualTo(recording.jobs());
    assertThat(distinctEvents()).isEqualTo(recording.events());
  }

  private CronForecast replay(CronRecording recording) {
    Instant created = CronRecording.at(Duration.ofSeconds(5));
    CronPlan plan = CronPlan.of(recording.cronJob(), "uid", created);
    Outages none = new Outages();
    Recorder recorder = new Recorder(plan, none, created);
    CronEngine engine =
        new CronEngine(plan, recording.model(), none, recorder, created, events::add);
    for (CronRecording.Change change : recording.changes()) {
      engine.runUntil(CronRecording.at(change.at()));
      deleted = change.cronJob() == null;
      if (deleted) {
        return recorder.finish(CronRecording.at(change.at()));
      }
      plan = plan.with(change.cronJob());
      engine.update(plan);
    }
    engine.runUntil(CronRecording.at(recording.end()));
    return recorder.finish(CronRecording.at(recording.end()));
  }

  private List<String> jobs(CronForecast forecast) {
    Set<String> deletedJobs = new HashSet<>();
    events.stream()
        .filter(event -> event.reason().equals("SuccessfulDelete"))
        .forEach(event -> deletedJobs.add(event.message()));
    return forecast.runs().stream().map(run -> job(run, deletedJobs)).toList();
  }

  private String job(Run run, Set<String> deletedJobs) {
    String name = "c-" + run.scheduledTime().getEpochSecond() / 60;
    boolean gone = deleted || deletedJobs.contains("Deleted job " + name);
    String ending =
        switch (run.ending()) {
          case SUCCEEDED -> "Complete";
          case FAILED -> "Failed";
          case REPLACED, RUNNING -> "-";
        };
    long minute = Duration.between(CronRecording.MINUTE, run.scheduledTime()).toMinutes();
    return minute + " " + ending + (gone ? " deleted" : "");
  }

  private List<String> distinctEvents() {
    TreeMap<String, Integer> counts = new TreeMap<>();
    new HashSet<>(events)
        .forEach(
            event ->
                counts.merge(
                    "%s %s %s"
                        .formatted(
                            event.type().word(),
                            event.reason(),
                            JOB_NAME.matcher(event.message()).replaceAll("c-<minute>")),
                    1,
                    Integer::sum));
    return counts.entrySet().stream().map(e -> e.getKey() + " x" + e.getValue()).toList();
  }
}
