package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.validation.Advice.Code;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdviceTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void a_job_that_says_little_is_told_what_happens_at_its_end() {
    assertThat(Advice.of(Documents.job(), NOW, Set.of()))
        .extracting(Advice::toString)
        .containsExactly(
            "spec.activeDeadlineSeconds: NO_DEADLINE: a pod that hangs keeps the Job running for"
                + " ever; say after how many seconds to give up",
            "spec.ttlSecondsAfterFinished: NEVER_CLEANED_UP: the finished Job and its pods stay for"
                + " ever; say after how many seconds to delete them, or let a CronJob keep a"
                + " history");
  }

  @Test
  void a_job_that_says_all_gets_no_advice() {
    assertThat(Advice.of(sparing(), NOW, Set.of())).isEmpty();
  }

  @Test
  void each_kind_of_advice_can_be_switched_off() {
    assertThat(Advice.of(Documents.job(), NOW, Set.of(Code.NO_DEADLINE)))
        .extracting(Advice::code)
        .containsExactly(Code.NEVER_CLEANED_UP);
    assertThat(Advice.of(Documents.job(), NOW, EnumSet.allOf(Code.class))).isEmpty();
  }

  @Test
  void every_kind_of_advice_is_given_where_it_is_due_and_can_be_switched_off_by_itself() {
    List<Advice> all = everyAdvice(Set.of());
    assertThat(all).extracting(Advice::code).contains(Code.values());
    for (Code code : Code.values()) {
      assertThat(everyAdvice(Set.of(code)))
          .containsExactlyElementsOf(all.stream().filter(each -> each.code() != code).toList());
    }
  }

  private static List<Advice> everyAdvice(Set<Code> off) {
    Map<String, Object> cron = Documents.with(sparingCron(), "spec.schedule", "30 2 * * *");
    cron = Documents.with(cron, "spec.startingDeadlineSeconds", 5);
    Map<String, Object> never = Documents.with(sparingCron(), "spec.schedule", "0 0 31 2 *");
    Map<String, Object> job = Documents.with(Documents.job(), "metadata.name", "x".repeat(60));
    job = Documents.with(job, "spec.completions", 1);
    job = Documents.with(job, "spec.parallelism", 2);
    String pod = "spec.template.spec.";
    job = Documents.with(job, pod + "restartPolicy", "OnFailure");
    job = Documents.with(job, pod + "containers[0].image", "busybox");
    job = Documents.with(job, pod + "containers[0].resources.requests.memory", "1Gi");
    return Stream.of(cron, never, job)
        .flatMap(document -> Advice.of(document, NOW, off).stream())
        .toList();
  }

  @Test
  void restarting_on_failure_loses_the_log() {
    assertThat(advised("spec.template.spec.restartPolicy", "OnFailure"))
        .containsExactly(
            "spec.template.spec.restartPolicy: LOG_LOST_ON_FAILURE: when backoffLimit is reached"
                + " the pod is deleted, and its log with it; write Never to keep failed pods");
  }

  @Test
  void parallelism_above_completions_is_of_no_use() {
    Map<String, Object> job = Documents.with(sparing(), "spec.completions", 2);
    assertThat(advised(Documents.with(job, "spec.parallelism", 3)))
        .containsExactly(
            "spec.parallelism: PARALLELISM_ABOVE_COMPLETIONS: no more pods run than are left to"
                + " complete; write at most 2");
    assertThat(advised(Documents.with(job, "spec.parallelism", 2))).isEmpty();
    assertThat(advised("spec.parallelism", 5)).as("a work queue").isEmpty();
  }

  @Test
  void an_image_without_a_lasting_tag_may_change() {
    String image = "spec.template.spec.containers[0].image";
    for (String name : List.of("busybox", "busybox:latest", "host:5000/busybox", "a/b")) {
      assertThat(advised(image, name))
          .as(name)
          .hasSize(1)
          .first()
          .asString()
          .contains("LATEST_IMAGE");
    }
    for (String name : List.of("busybox:1", "busybox@sha256:abc", "host:5000/busybox:1")) {
      assertThat(advised(image, name)).as(name).isEmpty();
    }
  }

  @Test
  void memory_that_is_asked_for_should_be_limited() {
    String resources = "spec.template.spec.containers[0].resources";
    assertThat(advised(resources, Map.of("requests", Map.of("memory", "1Gi"))))
        .containsExactly(
            "spec.template.spec.containers[0].resources.limits[memory]: MEMORY_WITHOUT_LIMIT: the"
                + " container may use memory up to that of the node; limit it to what it asks for");
    assertThat(
            advised(
                resources,
                Map.of("requests", Map.of("memory", "1Gi"), "limits", Map.of("memory", "1Gi"))))
        .isEmpty();
  }

  @Test
  void a_name_should_fit_into_those_of_the_pods() {
    assertThat(advised("metadata.name", "x".repeat(57))).isEmpty();
    assertThat(advised("metadata.name", "x".repeat(58)))
        .containsExactly(
            "metadata.name: NAME_CUT_IN_PODS: the names of its pods lose its last letters; write at"
                + " most 57 characters");
    Map<String, Object> indexed =
        Documents.with(
            Documents.with(sparing(), "spec.completionMode", "Indexed"), "spec.completions", 11);
    assertThat(advised(Documents.with(indexed, "metadata.name", "x".repeat(54)))).isEmpty();
    assertThat(advised(Documents.with(indexed, "metadata.name", "x".repeat(55)))).hasSize(1);
    Map<String, Object> cron = Documents.with(sparingCron(), "metadata.name", "x".repeat(49));
    assertThat(advised(cron))
        .containsExactly(
            "metadata.name: NAME_CUT_IN_PODS: the names of its pods lose its last letters; write at"
                + " most 48 characters");
  }

  @Test
  void a_schedule_in_an_hour_of_clock_changes_is_told_so() {
    assertThat(advised(Documents.with(sparingCron(), "spec.schedule", "30 2 * * *")))
        .containsExactly(
            "spec.schedule: SKIPPED_BY_CLOCK_CHANGE: 02:30 is skipped on 2027-03-28 in"
                + " Europe/Berlin; write an hour in which clocks do not change, or the time zone"
                + " UTC",
            "spec.schedule: REPEATED_BY_CLOCK_CHANGE: 02:30 happens twice on 2027-10-31 in"
                + " Europe/Berlin; write an hour in which clocks do not change, or the time zone"
                + " UTC");
    assertThat(advised(sparingCron())).isEmpty();
  }

  @Test
  void a_schedule_that_never_fires_is_told_so() {
    assertThat(advised(Documents.with(sparingCron(), "spec.schedule", "0 0 31 2 *")))
        .containsExactly(
            "spec.schedule: NEVER_FIRES: never fires in the five years after"
                + " 2026-11-01T00:00:00Z; write a day that there is");
  }

  @Test
  void a_short_starting_deadline_may_be_missed() {
    assertThat(advised(Documents.with(sparingCron(), "spec.startingDeadlineSeconds", 59)))
        .containsExactly(
            "spec.startingDeadlineSeconds: SHORT_STARTING_DEADLINE: a busy controller may be later"
                + " than this and skip the run; write at least 60");
    assertThat(advised(Documents.with(sparingCron(), "spec.startingDeadlineSeconds", 60)))
        .isEmpty();
  }

  @Test
  void odd_documents_get_no_advice_and_do_no_harm() {
    assertThat(Advice.of(Map.of(), NOW, Set.of())).isEmpty();
    assertThat(advised(Documents.with(sparingCron(), "spec.schedule", "nonsense"))).isEmpty();
    assertThat(advised(Documents.with(sparingCron(), "spec.timeZone", "No/Where"))).isEmpty();
    assertThat(advised(Map.of("kind", "Job", "spec", 1))).isNotNull();
  }

  private static Map<String, Object> sparing() {
    Map<String, Object> job = Documents.with(Documents.job(), "spec.activeDeadlineSeconds", 60);
    return Documents.with(job, "spec.ttlSecondsAfterFinished", 60);
  }

  private static Map<String, Object> sparingCron() {
    String spec = "spec.jobTemplate.spec.";
    Map<String, Object> cron = Documents.with(Documents.cronJob(), "spec.schedule", "0 12 * * *");
    cron = Documents.with(cron, spec + "activeDeadlineSeconds", 60);
    return Documents.with(cron, spec + "template.spec.restartPolicy", "Never");
  }

  private static List<String> advised(String path, Object value) {
    return advised(Documents.with(sparing(), path, value));
  }

  private static List<String> advised(Map<String, Object> document) {
    return Advice.of(document, NOW, Set.of()).stream().map(Advice::toString).toList();
  }
}
