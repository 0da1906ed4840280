package dev.jobwright.manifest;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.dsl.PodFailure;
import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.model.EmptyDirVolumeSource;
import dev.jobwright.model.ImagePullPolicy;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.model.Volume;
import org.junit.jupiter.api.Test;

/** What each pattern looks like as YAML, to the byte. */
class PatternYamlTest {
  private static final Job ONE_SHOT =
      Jobs.oneShot("oneshot")
          .image("willvelida/kuard")
          .imagePullPolicy(ImagePullPolicy.ALWAYS)
          .command("/kuard")
          .args("--keygen-enable", "--keygen-exit-on-complete", "--keygen-num-to-gen=10")
          .ttlAfterFinished(ofSeconds(100))
          .build();

  @Test
  void one_shot() {
    assertWritten(ONE_SHOT, "one-shot");
  }

  @Test
  void parallel() {
    assertWritten(
        Jobs.parallel("parallel", 10)
            .image("busybox:1.28")
            .parallelism(5)
            .label("chapter", "jobs")
            .label("app.kubernetes.io/version", "1.10")
            .annotation("example.com/on-call", "no")
            .command("sh", "-c", "set -e\necho \"$ID: started\"\nsleep 1\n")
            .env("ID", "0123")
            .env("GREETING", "hello: world")
            .requests("memory", "64Mi")
            .limits("cpu", "1")
            .volume(
                Volume.builder()
                    .name("scratch")
                    .emptyDir(EmptyDirVolumeSource.builder().build())
                    .build(),
                "/scratch")
            .build(),
        "parallel");
  }

  @Test
  void indexed() {
    assertWritten(
        Jobs.indexed("resize", 100)
            .image("acme/resize:1")
            .parallelism(8)
            .retriesPerIndex(2)
            .maxFailedIndexes(5)
            .podFailurePolicy(PodFailure.exitCodes(42).failsIndex())
            .build(),
        "indexed");
  }

  @Test
  void work_queue() {
    assertWritten(
        Jobs.workQueue("consumers").image("acme/worker:1").workers(5).build(), "work-queue");
  }

  @Test
  void cron() {
    assertWritten(
        Jobs.cron("nightly-report", "0 2 * * *")
            .timeZone("Europe/Stockholm")
            .onOverlap(ConcurrencyPolicy.FORBID)
            .startingDeadline(ofMinutes(10))
            .runs(ONE_SHOT),
        "cron");
  }

  private static void assertWritten(Resource resource, String golden) {
    String yaml = Manifest.of(resource).toYaml();
    assertThat(yaml).isEqualTo(Cases.resource("patterns/" + golden + ".yaml"));
    assertThat(Manifest.read(yaml).resources()).containsExactly(resource);
  }
}
