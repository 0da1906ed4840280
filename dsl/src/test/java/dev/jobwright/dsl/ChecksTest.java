package dev.jobwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jobwright.manifest.Manifest;
import dev.jobwright.manifest.ManifestException;
import dev.jobwright.manifest.ManifestException.Problem;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.CronJobSpec;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.validation.Validation;
import dev.jobwright.validation.ValidationException;
import dev.jobwright.validation.Violation;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a builder builds and what a manifest holds is checked by the same rules. */
class ChecksTest {

  @Test
  void build_refuses_with_every_violation_at_once() {
    assertThat(
            refused(
                () ->
                    Jobs.indexed("Resize", 3)
                        .image("acme/resize:1")
                        .with("spec.maxFailedIndexes", 5)
                        .with("spec.template.spec.activeDeadlineSeconds", 0)
                        .build()))
        .containsExactlyInAnyOrder(
            "metadata.name",
            "metadata.name",
            "spec.backoffLimitPerIndex",
            "spec.maxFailedIndexes",
            "spec.template.spec.activeDeadlineSeconds");
  }

  @Test
  void a_cron_job_is_refused_with_every_violation_at_once() {
    Job report = Jobs.oneShot("report").image("report:1").build();
    assertThat(
            refused(
                () ->
                    Jobs.cron("nightly", "TZ=UTC 0 2 * * *")
                        .with("spec.startingDeadlineSeconds", -1)
                        .runs(report)))
        .containsExactlyInAnyOrder("spec.schedule", "spec.startingDeadlineSeconds");
  }

  @Test
  void fields_by_path_may_come_in_any_order() {
    Job job =
        Jobs.oneShot("a")
            .image("a:1")
            .with("spec.template.spec.containers[1].image", "b:1")
            .with("spec.template.spec.containers[1].name", "b")
            .build();
    assertThat(job.spec().template().spec().containers()).hasSize(2);
  }

  @Test
  void what_cannot_be_set_by_path_is_told_with_its_reason() {
    assertThat(
            messages(
                () ->
                    Jobs.oneShot("a")
                        .image("a:1")
                        .with("spec.paralelism", 2)
                        .with("spec.completions", "many")
                        .with("spec.template.spec.containers[4].tty", true)
                        .with("metadata.labels[team", "b")
                        .backoffLimit(-1)
                        .build()))
        .satisfiesExactlyInAnyOrder(
            text ->
                assertThat(text)
                    .isEqualTo(
                        "spec.paralelism: Unknown field: JobSpec has no such field;"
                            + " did you mean \"parallelism\"?"),
            text -> assertThat(text).startsWith("spec.completions: Invalid type: \"many\": "),
            text ->
                assertThat(text).startsWith("spec.template.spec.containers[4].tty: Invalid type: "),
            text -> assertThat(text).startsWith("metadata.labels[team: Invalid type: Unclosed"),
            text -> assertThat(text).startsWith("spec.backoffLimit: Invalid value: -1"));
  }

  @Test
  void null_by_path_takes_back_what_was_said() {
    Job job =
        Jobs.oneShot("a")
            .image("a:1")
            .backoffLimit(2)
            .with("spec.suspend", true)
            .with("spec.backoffLimit", null)
            .with("spec.suspend", null)
            .build();
    assertThat(job).isEqualTo(Jobs.oneShot("a").image("a:1").build());
  }

  @Test
  void fields_by_path_are_set_in_the_order_of_the_calls() {
    Job job =
        Jobs.oneShot("a")
            .image("a:1")
            .env("A", "1")
            .env("B", "2")
            .with("spec.template.spec.containers[0].env[0]", null)
            .with("spec.template.spec.containers[0].env[0]", null)
            .with("spec.completions", "many")
            .with("spec.completions", 1)
            .build();
    assertThat(job.spec().template().spec().containers().get(0).env()).isEmpty();
    assertThat(job.spec().completions()).isEqualTo(1);
  }

  @Test
  void null_is_refused_by_the_name_of_what_it_was_given_for() {
    assertRefusesNull(() -> Jobs.oneShot("a").image(none()), "image");
    OneShotJobBuilder job = Jobs.oneShot("a").image("a:1");
    assertRefusesNull(() -> job.command("sh", none()), "command[1]");
    assertRefusesNull(() -> job.args((String) none()), "args[0]");
    assertRefusesNull(() -> job.with(none(), 1), "path");
    assertRefusesNull(
        () -> job.requests("cpu", none()),
        "spec.template.spec.containers[0].resources.requests[cpu]");
    assertRefusesNull(() -> job.env("A", none()), "value");
    assertRefusesNull(() -> job.label(none(), "a"), "key");
    assertRefusesNull(() -> Manifest.of((Resource) none()), "resource");
    assertRefusesNull(() -> job.activeDeadline(none()), "spec.activeDeadlineSeconds");
    assertRefusesNull(() -> Jobs.cron("a", "@daily").runs(none()), "job");
  }

  @Test
  void a_cron_job_is_in_the_namespace_of_its_job() {
    Job report = Jobs.oneShot("report").image("report:1").namespace("batch").build();
    assertThat(Jobs.cron("nightly", "@daily").runs(report).metadata().namespace())
        .isEqualTo("batch");
    assertThat(messages(() -> Jobs.cron("nightly", "@daily").namespace("ops").runs(report)))
        .containsExactly(
            "spec.jobTemplate.metadata.namespace: Invalid value: \"batch\": Jobs are made in the"
                + " namespace of their CronJob, ops; declare both for the same");
  }

  @Test
  void a_time_zone_keeps_the_name_that_was_given() {
    Job report = Jobs.oneShot("report").image("report:1").build();
    CronJob eastern = Jobs.cron("nightly", "@daily").timeZone("EST").runs(report);
    assertThat(eastern.spec().timeZone()).isEqualTo(ZoneId.of("America/Panama"));
    String yaml = Manifest.of(eastern).toYaml();
    assertThat(yaml).contains("timeZone: EST\n");
    assertThat(Manifest.read(yaml).resources()).containsExactly(eastern);

    assertThat(
            Manifest.of(
                    Jobs.cron("nightly", "@daily")
                        .timeZone("EST")
                        .timeZone("America/Panama")
                        .runs(report))
                .toYaml())
        .contains("timeZone: America/Panama\n");

    CronJobSpec moved = eastern.spec().toBuilder().timeZone(ZoneId.of("Asia/Tokyo")).build();
    assertThat(Manifest.of(eastern.toBuilder().spec(moved).build()).toYaml())
        .contains("timeZone: Asia/Tokyo\n");
    assertThat(messages(() -> Jobs.cron("nightly", "@daily").timeZone("GMT+1").runs(report)))
        .singleElement()
        .asString()
        .startsWith("spec.timeZone: Invalid value: \"GMT+1\": unknown time zone GMT+1");
  }

  @Test
  void what_a_cron_job_does_not_give_to_its_jobs_is_refused() {
    Job report =
        Jobs.oneShot("report")
            .image("report:1")
            .with("metadata.finalizers", List.of("example.com/hold"))
            .build();
    assertThat(refused(() -> Jobs.cron("nightly", "@daily").runs(report)))
        .containsExactly("spec.jobTemplate.metadata.finalizers");
  }

  @Property(tries = 300)
  void build_and_read_and_check_agree(@ForAll("jobs") Resource job) {
    List<String> violations = Validation.check(job).stream().map(Violation::field).toList();
    ThrowingCallable read = () -> Manifest.read(Manifest.of(job).toYaml());
    if (violations.isEmpty()) {
      assertThatCode(read).doesNotThrowAnyException();
    } else {
      assertThat(catchThrowableOfType(ManifestException.class, read).problems())
          .extracting(Problem::path)
          .containsExactlyInAnyOrderElementsOf(violations);
    }
  }

  @Provide
  Arbitrary<Resource> jobs() {
    Arbitrary<Integer> count = Arbitraries.integers().between(-1, 3);
    Job valid = Jobs.indexed("resize", 2).image("acme/resize:1").build();
    return Combinators.combine(count, count, count, Arbitraries.of("a", "A", "a.b"))
        .as(
            (completions, backoffLimitPerIndex, maxFailedIndexes, name) ->
                valid
                    .with("metadata.name", name)
                    .with("spec.completions", completions)
                    .with("spec.backoffLimitPerIndex", backoffLimitPerIndex)
                    .with("spec.maxFailedIndexes", maxFailedIndexes));
  }

  /** What a caller passes who is not checked for null. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T none() {
    return null;
  }

  private static void assertRefusesNull(ThrowingCallable call, String name) {
    assertThatThrownBy(call)
        .isInstanceOf(NullPointerException.class)
        .hasMessage(name + ": must not be null");
  }

  private static List<String> messages(ThrowingCallable call) {
    return catchThrowableOfType(ValidationException.class, call).violations().stream()
        .map(Violation::toString)
        .toList();
  }

  private static List<String> refused(ThrowingCallable call) {
    return catchThrowableOfType(ValidationException.class, call).violations().stream()
        .map(Violation::field)
        .toList();
  }
}
