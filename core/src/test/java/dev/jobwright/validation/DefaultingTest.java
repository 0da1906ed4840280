package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.schema.Defaulting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultingTest {
  @Test
  void a_job_gets_the_defaults_of_the_server() {
    Map<String, Object> job = Defaulting.apply(Documents.job());
    assertThat(Documents.asMap(job.get("spec")))
        .containsEntry("completions", 1L)
        .containsEntry("parallelism", 1L)
        .containsEntry("backoffLimit", 6L)
        .containsEntry("completionMode", "NonIndexed")
        .containsEntry("suspend", false)
        .containsEntry("manualSelector", false)
        .containsEntry("podReplacementPolicy", "TerminatingOrFailed");
  }

  @Test
  void what_is_given_stays() {
    Map<String, Object> job =
        Documents.with(Documents.job(), "spec.template.spec.terminationGracePeriodSeconds", 0);
    Map<String, Object> defaulted = Defaulting.apply(job);
    assertThat(Defaulting.apply(defaulted)).isEqualTo(defaulted);
    assertThat(defaulted.toString()).contains("terminationGracePeriodSeconds=0");
  }

  @Test
  void documents_and_values_get_the_same_defaults() {
    int compared = 0;
    for (Verdict verdict : Verdict.read("api-server-verdicts.json.gz")) {
      Map<String, Object> manifest = verdict.map("manifest");
      if (verdict.accepted()) {
        compared++;
        assertThat(Resource.of(Defaulting.apply(manifest)))
            .isEqualTo(defaulted(Resource.of(manifest)));
      }
    }
    assertThat(compared).isEqualTo(515);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"policy-failjob", "indexed-per-index-limit-1", "parallel-running", "cronjob"})
  void an_object_a_server_keeps_has_every_default_and_no_violation(String name) throws IOException {
    try (InputStream in = DefaultingTest.class.getResourceAsStream("stored/" + name + ".json")) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Object> stored = Documents.read(json);
      assertThat(Defaulting.apply(stored)).isEqualTo(stored);
      assertThat(Validation.check(stored)).isEmpty();
      assertThat(Validation.checkUpdate(stored, stored, UpdateState.UNTOUCHED)).isEmpty();
    }
  }

  private static Resource defaulted(Resource resource) {
    return resource instanceof Job job ? job.defaulted() : ((CronJob) resource).defaulted();
  }

  @Test
  void odd_documents_do_no_harm() {
    assertThat(Defaulting.apply(Map.of())).isEmpty();
    Map<String, Object> job =
        Documents.with(Documents.job(), "spec.template.spec.containers", List.of(1));
    assertThat(Defaulting.apply(job)).isNotNull();
    assertThat(Defaulting.apply(Documents.with(Documents.job(), "spec", 1)))
        .containsEntry("spec", 1);
  }
}
