package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpdateTest {
  private static final UpdateState RUNNING = new UpdateState(true, 1, false);
  private static final UpdateState SUSPENDED_AGAIN = new UpdateState(true, 0, true);

  @Test
  void numbers_and_times_of_a_running_job_may_change() {
    for (String field : List.of("parallelism", "backoffLimit", "ttlSecondsAfterFinished")) {
      assertThat(changed(Documents.job(), "spec." + field, 3, RUNNING)).isEmpty();
    }
    assertThat(changed(Documents.job(), "spec.suspend", true, RUNNING)).isEmpty();
    assertThat(changed(Documents.job(), "metadata.labels", Map.of("a", "b"), RUNNING)).isEmpty();
  }

  @Test
  void what_a_job_runs_may_not_change() {
    String image = "spec.template.spec.containers[0].image";
    assertThat(changed(Documents.job(), image, "busybox:2", RUNNING))
        .containsExactly(
            "spec.template: Invalid value: field is immutable; delete the object and create it"
                + " anew");
    assertThat(changed(Documents.job(), "spec.completions", 3, RUNNING))
        .containsExactly(
            "spec.completions: Invalid value: 3: field is immutable; delete the object and create"
                + " it anew");
    assertThat(changed(Documents.job(), "metadata.name", "other", RUNNING))
        .anyMatch(violation -> violation.startsWith("metadata.name: Invalid value: \"other\""));
  }

  @Test
  void a_default_that_is_written_out_is_no_change() {
    String pod = "spec.template.spec.";
    assertThat(changed(Documents.job(), pod + "terminationGracePeriodSeconds", 30, RUNNING))
        .isEmpty();
    assertThat(changed(Documents.job(), pod + "dnsPolicy", "ClusterFirst", RUNNING)).isEmpty();
    assertThat(
            changed(
                Documents.job(), pod + "containers[0].imagePullPolicy", "IfNotPresent", RUNNING))
        .isEmpty();
    assertThat(changed(Documents.job(), pod + "terminationGracePeriodSeconds", 31, RUNNING))
        .hasSize(1);
    assertThat(changed(Documents.job(), "spec.completions", 1, RUNNING)).isEmpty();
  }

  @Test
  void a_default_of_the_server_stays_when_a_change_would_lead_to_another() {
    Object policy =
        Map.of(
            "rules",
            List.of(
                Map.of(
                    "action",
                    "Ignore",
                    "onExitCodes",
                    Map.of("operator", "In", "values", List.of(1)))));
    assertThat(changed(Documents.job(), "spec.podFailurePolicy", policy, RUNNING))
        .containsExactly(
            "spec.podReplacementPolicy: Unsupported value: \"TerminatingOrFailed\": supported"
                + " values: \"Failed\"",
            "spec.podFailurePolicy: Invalid value: field is immutable; delete the object and create"
                + " it anew");
  }

  @Test
  void the_indexes_of_a_job_grow_with_its_parallelism() {
    Map<String, Object> job =
        Documents.with(
            Documents.with(Documents.job(), "spec.completionMode", "Indexed"),
            "spec.completions",
            3);
    assertThat(changed(job, "spec.completions", 5, RUNNING))
        .containsExactly(
            "spec.completions: Invalid value: 5: can only be modified in tandem with"
                + " spec.parallelism; set both to one number");
    Map<String, Object> wider = Documents.with(job, "spec.parallelism", 5);
    assertThat(said(job, Documents.with(wider, "spec.completions", 5), RUNNING)).isEmpty();
  }

  @Test
  void a_suspended_job_without_pods_may_be_placed_anew() {
    Map<String, Object> job = Documents.with(Documents.job(), "spec.suspend", true);
    String pod = "spec.template.spec.";
    Map<String, Object> changes =
        Map.of(
            pod + "nodeSelector",
            Map.of("a", "b"),
            pod + "tolerations",
            List.of(Map.of("key", "a", "operator", "Exists")),
            pod + "schedulingGates",
            List.of(Map.of("name", "a.b/c")),
            pod + "containers[0].resources",
            Map.of("limits", Map.of("cpu", "1")),
            "spec.template.metadata",
            Map.of("labels", Map.of("a", "b")));
    changes.forEach(
        (path, value) -> {
          assertThat(changed(job, path, value, UpdateState.UNTOUCHED)).as(path).isEmpty();
          assertThat(changed(job, path, value, SUSPENDED_AGAIN)).as(path).isEmpty();
          assertThat(changed(job, path, value, RUNNING)).as(path).hasSize(1);
          assertThat(changed(Documents.job(), path, value, UpdateState.UNTOUCHED))
              .as(path)
              .hasSize(1);
        });
    assertThat(changed(job, pod + "containers[0].image", "busybox:2", UpdateState.UNTOUCHED))
        .hasSize(1)
        .allMatch(violation -> violation.startsWith("spec.template.spec: Invalid value: field"));
  }

  @Test
  void everything_of_a_cron_job_may_change() {
    String pod = "spec.jobTemplate.spec.template.spec.";
    assertThat(changed(Documents.cronJob(), pod + "containers[0].image", "b:2", RUNNING)).isEmpty();
    assertThat(changed(Documents.cronJob(), "spec.schedule", "* * * * *", RUNNING)).isEmpty();
    assertThat(changed(Documents.cronJob(), "spec.schedule", "* * *", RUNNING)).hasSize(1);
  }

  @Test
  void a_cron_job_keeps_what_was_allowed_when_it_was_made() {
    Map<String, Object> longName =
        Documents.with(Documents.cronJob(), "metadata.name", "x".repeat(60));
    assertThat(Validation.check(longName)).hasSize(1);
    assertThat(changed(longName, "spec.suspend", true, RUNNING)).isEmpty();
    Map<String, Object> ownZone =
        Documents.without(
            Documents.with(Documents.cronJob(), "spec.schedule", "TZ=UTC 0 2 * * *"),
            "spec.timeZone");
    assertThat(Validation.check(ownZone)).hasSize(1);
    assertThat(changed(ownZone, "spec.schedule", "TZ=UTC 0 3 * * *", RUNNING)).isEmpty();
    assertThat(changed(ownZone, "spec.timeZone", "Europe/Berlin", RUNNING))
        .containsExactly(
            "spec.schedule: Invalid value: \"TZ=UTC 0 2 * * *\": cannot use both timeZone field and"
                + " TZ or CRON_TZ in schedule");
    Map<String, Object> oldZone = Documents.with(Documents.cronJob(), "spec.timeZone", "Old/Zone");
    assertThat(changed(oldZone, "spec.suspend", true, RUNNING)).isEmpty();
    assertThat(changed(oldZone, "spec.timeZone", "Other/Zone", RUNNING)).hasSize(1);
  }

  private static List<String> changed(
      Map<String, Object> document, String path, Object value, UpdateState state) {
    return said(document, Documents.with(document, path, value), state);
  }

  private static List<String> said(
      Map<String, Object> before, Map<String, Object> after, UpdateState state) {
    return Validation.checkUpdate(before, after, state).stream().map(Violation::toString).toList();
  }
}
