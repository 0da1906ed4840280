package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import org.junit.jupiter.api.Test;

class PlanTest extends ClusterRig {
  private static final String TEMPLATE_IS_IMMUTABLE =
      "[{\"reason\":\"FieldValueInvalid\",\"field\":\"spec.template\",\"message\":\"Invalid value:"
          + " {\\\"spec\\\":{\\\"containers\\\":[{\\\"env\\\":[{\\\"value\\\":\\\"hunter2\\\"}]}]}}:"
          + " field is immutable\"}]";

  @Test
  void what_is_not_there_is_created() {
    assertThat(runtime().plan(job("a"))).hasToString("Job/a: create");
    assertThat(server.count("PATCH")).isZero();
  }

  @Test
  void what_may_change_is_patched() {
    runtime().submit(job("a"));
    assertThat(runtime().plan(job("a").with("spec.parallelism", 3)))
        .hasToString("Job/a: patch\n  ~ spec.parallelism: (none) → 3");
    assertThat(server.requests).anyMatch(request -> request.contains("dryRun=All"));
    JobRun run = runtime().submit(job("a").with("spec.parallelism", 3));
    assertThat(run.job().spec().parallelism()).isEqualTo(3);
  }

  @Test
  void the_value_of_an_environment_variable_is_not_shown() {
    runtime().submit(withPassword("hunter1"));
    assertThat(runtime().plan(withPassword("hunter2")))
        .hasToString(
            "Job/a: patch\n  ~ spec.template.spec.containers[busybox].env[PASSWORD].value:"
                + " (not shown) → (not shown)");
  }

  @Test
  void what_cannot_change_is_replaced_only_if_that_is_allowed() {
    runtime().submit(job("a"));
    server.next(
        request -> request.contains("dryRun=All"),
        FakeApiServer.status(422, "Invalid", "Job.batch \"a\" is invalid", TEMPLATE_IS_IMMUTABLE));
    assertThatThrownBy(() -> runtime().submit(withPassword("hunter2")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Job/a: replace\n  ! spec.template: Invalid value: field is immutable\n"
                + "this cannot be changed in place; delete it first, give it another name, or let"
                + " KubernetesRuntime.builder(…).allowReplace() replace it");
  }

  @Test
  void a_replaced_job_is_deleted_before_it_is_created() {
    JobRun first = runtime(KubernetesRuntimeBuilder::allowReplace).submit(job("a"));
    server.next(
        request -> request.contains("dryRun=All"),
        FakeApiServer.status(422, "Invalid", "Job.batch \"a\" is invalid", TEMPLATE_IS_IMMUTABLE));
    JobRun second = runtime().submit(withPassword("hunter2"));
    assertThat(first.awaitGone(SOON)).isTrue();
    assertThat(second.isDeleted()).isFalse();
    assertThat(server.bodies)
        .anyMatch(body -> body.contains("\"propagationPolicy\":\"Foreground\""));
  }

  @Test
  void what_somebody_else_owns_is_left_alone() {
    runtime().submit(job("a"));
    server.next(
        request -> request.contains("dryRun=All"),
        FakeApiServer.status(
            409,
            "Conflict",
            "Apply failed with 1 conflict",
            "[{\"reason\":\"FieldManagerConflict\",\"field\":\".spec.parallelism\","
                + "\"message\":\"conflict with \\\"kubectl-edit\\\" using batch/v1\"}]"));
    assertThat(runtime().plan(job("a").with("spec.parallelism", 3)))
        .hasToString(
            "Job/a: conflict\n"
                + "  x .spec.parallelism: conflict with \"kubectl-edit\" using batch/v1");
  }

  @Test
  void what_we_have_set_by_other_means_is_ours() {
    runtime().submit(job("a"));
    server.next(
        request -> request.contains("force=false") && request.contains("dryRun=All"),
        FakeApiServer.status(
            409,
            "Conflict",
            "Apply failed with 1 conflict",
            "[{\"reason\":\"FieldManagerConflict\",\"field\":\".spec.parallelism\","
                + "\"message\":\"conflict with \\\"jobwright\\\" using batch/v1\"}]"));
    assertThat(runtime().plan(job("a").with("spec.parallelism", 3))).isInstanceOf(Plan.Patch.class);
    assertThat(server.requests).anyMatch(request -> request.contains("force=true"));
  }

  @Test
  void another_namespace_is_refused() {
    Job elsewhere = job("a").with("metadata.namespace", "other");
    assertThatThrownBy(() -> runtime().submit(elsewhere))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "metadata.namespace: other: this runtime works in namespace test; leave it out, or open"
                + " a runtime there");
  }

  @Test
  void what_the_server_refuses_is_told_in_its_words() {
    server.next(
        request -> request.startsWith("PATCH"),
        FakeApiServer.status(
            403,
            "Forbidden",
            "jobs.batch \"a\" is forbidden: exceeded quota: q, requested: count"));
    assertThatThrownBy(() -> runtime().submit(job("a")))
        .isInstanceOf(KubernetesApiException.class)
        .hasMessageContaining("exceeded quota: q");
  }

  private static Job withPassword(String password) {
    return Jobs.oneShot("a")
        .image("busybox:1.28")
        .command("/bin/true")
        .env("PASSWORD", password)
        .build();
  }
}
