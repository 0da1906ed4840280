package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.manifest.ManifestException;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.time.Timeline;
import dev.jobwright.validation.Advice;
import dev.jobwright.validation.UpdateState;
import dev.jobwright.validation.Validation;
import dev.jobwright.validation.ValidationException;
import dev.jobwright.validation.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of docs/validation.md, and what the page says comes of it. */
class ValidationTest {
  private static final Path PAGE = Path.of("..", "docs", "validation.md");

  @Test
  void a_manifest_is_refused_with_every_problem_and_its_place() throws IOException {
    String yaml = block("yaml", "a manifest");
    // snippet:RefusedManifest
    ManifestException refused =
        catchThrowableOfType(ManifestException.class, () -> Manifest.read(yaml));
    System.out.println(refused.getMessage());
    // end
    assertThat(refused.getMessage()).isEqualTo(block("text", "is refused"));
  }

  @Test
  void build_is_refused_in_the_words_of_the_server() throws IOException {
    // snippet:RefusedBuild
    ValidationException refused =
        catchThrowableOfType(
            ValidationException.class,
            () ->
                Jobs.indexed("resize", 100)
                    .image("acme/resize:1")
                    .parallelism(-1)
                    .backoffLimitPerIndex(2)
                    .maxFailedIndexes(500)
                    .build());
    for (Violation violation : refused.violations()) {
      System.out.println(violation);
    }
    // end
    assertThat(refused.violations().stream().map(Violation::toString).toList())
        .isEqualTo(block("text", "a builder").lines().toList());
  }

  @Test
  void advice_is_given_on_what_is_valid() throws IOException {
    Job resize = Jobs.oneShot("resize").image("acme/resize").build();
    Instant now = Instant.parse("2027-01-01T00:00:00Z");
    // snippet:Advice
    for (Advice advice : Advice.of(resize, now, Set.of(Advice.Code.NEVER_CLEANED_UP))) {
      System.out.println(advice);
    }
    // end
    List<Advice> given = Advice.of(resize, now, Set.of(Advice.Code.NEVER_CLEANED_UP));
    assertThat(given.stream().map(Advice::toString).toList())
        .isEqualTo(block("text", "advice").lines().toList());
  }

  @Test
  void the_page_lists_every_kind_of_advice() throws IOException {
    for (Advice.Code code : Advice.Code.values()) {
      assertThat(Files.readString(PAGE)).contains("`" + code + "`");
    }
  }

  @Test
  void defaults_are_shown_and_not_written() {
    Job resize = Jobs.oneShot("resize").image("acme/resize:1").build();
    // snippet:Defaulted
    assertThat(resize.spec().backoffLimit()).isNull();
    assertThat(resize.defaulted().spec().backoffLimit()).isEqualTo(6);
    assertThat(Manifest.of(resize).toYaml()).doesNotContain("backoffLimit");
    // end
  }

  @Test
  void an_update_is_checked_against_the_job_there_is() {
    Job resize = Jobs.indexed("resize", 100).image("acme/resize:1").build();
    // snippet:Update
    List<Violation> violations =
        Validation.checkUpdate(
            resize.toDocument(),
            resize.with("spec.completions", 50).toDocument(),
            UpdateState.UNTOUCHED);
    assertThat(violations).extracting(Violation::field).containsExactly("spec.completions");
    // end
    try (JobRuntime runtime =
        LocalRuntime.builder()
            .timeline(Timeline.virtual(Instant.parse("2027-01-01T00:00:00Z")))
            .task("acme/resize:1", pod -> {})
            .build()) {
      JobRun run = runtime.submit(resize);
      assertThatThrownBy(() -> run.update(resize.with("spec.completions", 50)))
          .isInstanceOf(ValidationException.class);
    }
  }

  /** The block in a language that stands below a mark. */
  private static String block(String language, String mark) throws IOException {
    Pattern block =
        Pattern.compile(
            "(?s)<!-- " + Pattern.quote(mark) + " -->\n+```" + language + "\n(.*?)\n```");
    Matcher matcher = block.matcher(Files.readString(PAGE));
    assertThat(matcher.find()).as("a block <!-- %s -->", mark).isTrue();
    return matcher.group(1);
  }
}
