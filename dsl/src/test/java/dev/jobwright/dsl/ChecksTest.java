package dev.jobwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jobwright.manifest.Manifest;
import dev.jobwright.manifest.ManifestException;
import dev.jobwright.manifest.ManifestException.Problem;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.validation.Validation;
import dev.jobwright.validation.ValidationException;
import dev.jobwright.validation.Violation;
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

  private static List<String> refused(ThrowingCallable call) {
    return catchThrowableOfType(ValidationException.class, call).violations().stream()
        .map(Violation::field)
        .toList();
  }
}
