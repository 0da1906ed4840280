package dev.jobwright.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints recorded objects and compares with what kubectl printed of them. */
class KubectlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "crashloop-onfailure",
        "deadline-running-pod",
        "indexed-5-by-2",
        "indexed-per-index-limit-1",
        "oneshot-success",
        "parallel-running",
        "policy-failjob",
        "queue-all-succeed"
      })
  void prints_jobs_as_kubectl_does(String name) {
    Recorded recorded = new Recorded(name);
    Job job = (Job) recorded.resource();
    JobRow row = new JobRow(job, recorded.jobStatus(), recorded.creationTime(), false);

    assertPrinted(recorded, ".get.txt", now -> Kubectl.jobs(List.of(row), now));
    assertPrinted(recorded, ".pods.txt", now -> Kubectl.pods(recorded.pods(), now));
    assertPrinted(
        recorded,
        ".describe.txt",
        now -> Kubectl.describe(job, recorded.jobStatus(), recorded.events(), now));
  }

  @Test
  void prints_cron_jobs_as_kubectl_does() {
    Recorded recorded = new Recorded("cronjob");
    CronJob cronJob = (CronJob) recorded.resource();
    CronJobRow row = new CronJobRow(cronJob, recorded.cronStatus(), recorded.creationTime());

    assertPrinted(recorded, ".get.txt", now -> Kubectl.cronJobs(List.of(row), now));
    assertPrinted(
        recorded,
        ".describe.txt",
        now -> Kubectl.describe(cronJob, recorded.cronStatus(), recorded.events(), now));
  }

  /** The outputs were taken one after another, up to some seconds after the time that is noted. */
  private static void assertPrinted(
      Recorded recorded, String suffix, Function<Instant, String> print) {
    String expected = recorded.text(suffix);
    List<String> candidates =
        LongStream.rangeClosed(0, 5).mapToObj(recorded.now()::plusSeconds).map(print).toList();
    if (!candidates.contains(expected)) {
      assertThat(candidates.get(1)).isEqualTo(expected);
    }
  }
}
