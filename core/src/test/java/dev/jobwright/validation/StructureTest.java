package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StructureTest {
  @Test
  void a_misspelt_field_is_told_the_nearest_one() {
    assertThat(said(Documents.with(Documents.job(), "spec.paralelism", 2)))
        .containsExactly("spec.paralelism: Unknown field: did you mean parallelism?");
    assertThat(said(Documents.with(Documents.job(), "spec.backofflimit", 2)))
        .containsExactly("spec.backofflimit: Unknown field: did you mean backoffLimit?");
  }

  @Test
  void a_field_that_was_put_too_high_up_is_told_where_it_belongs() {
    assertThat(said(Documents.with(Documents.job(), "spec.restartPolicy", "Never")))
        .containsExactly(
            "spec.restartPolicy: Unknown field: it belongs at template.spec.restartPolicy");
    assertThat(said(Documents.with(Documents.job(), "spec.template.spec.image", "x")))
        .containsExactly(
            "spec.template.spec.image: Unknown field: it belongs at containers[].image");
    assertThat(said(Documents.with(Documents.cronJob(), "spec.completions", 1)))
        .containsExactly(
            "spec.completions: Unknown field: it belongs at jobTemplate.spec.completions");
    assertThat(said(Documents.with(Documents.job(), "spec.qwertyuiop", 1)))
        .containsExactly(
            "spec.qwertyuiop: Unknown field: the API has no such field in JobSpec; remove it");
  }

  @Test
  void a_value_of_the_wrong_kind_is_told_the_right_one() {
    assertThat(said(Documents.with(Documents.job(), "spec.parallelism", "2")))
        .containsExactly(
            "spec.parallelism: Invalid type: \"2\": must be a whole number, without quotes or"
                + " fraction");
    assertThat(said(Documents.with(Documents.job(), "spec.suspend", "yes")))
        .containsExactly(
            "spec.suspend: Invalid type: \"yes\": must be true or false, without quotes");
    assertThat(said(Documents.with(Documents.job(), "metadata.labels", Map.of("a", 1))))
        .containsExactly("metadata.labels[a]: Invalid type: 1: must be text; put it in quotes");
    assertThat(said(Documents.with(Documents.job(), "spec.template.spec.containers", "main")))
        .containsExactly(
            "spec.template.spec.containers: Invalid type: must be a list, each item after a hyphen"
                + " or within [ ], not text");
    assertThat(said(Documents.with(Documents.job(), "spec.template", List.of())))
        .containsExactly(
            "spec.template: Invalid type: must be a map with the fields of PodTemplateSpec, not a"
                + " list");
  }

  @Test
  void a_number_must_fit_its_field() {
    assertThat(said(Documents.with(Documents.job(), "spec.backoffLimit", 1L << 31)))
        .containsExactly(
            "spec.backoffLimit: Invalid type: 2147483648: must be between -2147483648 and"
                + " 2147483647");
    assertThat(said(Documents.with(Documents.job(), "spec.backoffLimit", 1.5)))
        .containsExactly(
            "spec.backoffLimit: Invalid type: 1.5: must be a whole number, without quotes or"
                + " fraction");
    BigInteger huge = BigInteger.ONE.shiftLeft(64);
    assertThat(said(Documents.with(Documents.job(), "spec.activeDeadlineSeconds", huge)))
        .containsExactly(
            "spec.activeDeadlineSeconds: Invalid type: 18446744073709551616: must be between"
                + " -9223372036854775808 and 9223372036854775807");
    assertThat(said(Documents.with(Documents.job(), "spec.activeDeadlineSeconds", 1L << 40)))
        .isEmpty();
  }

  @Test
  void amounts_times_and_ports_are_written_as_the_api_writes_them() {
    String resources = "spec.template.spec.containers[0].resources.requests";
    assertThat(said(Documents.with(Documents.job(), resources, Map.of("cpu", 0.5, "memory", 1L))))
        .isEmpty();
    assertThat(said(Documents.with(Documents.job(), resources, Map.of("memory", "1GB"))))
        .containsExactly(
            resources
                + "[memory]: Invalid type: \"1GB\": must be a quantity: a number with or without a"
                + " suffix, such as 500m, 2 or 1.5Gi");
    assertThat(said(Documents.with(Documents.job(), "metadata.creationTimestamp", "yesterday")))
        .containsExactly(
            "metadata.creationTimestamp: Invalid type: \"yesterday\": must be an RFC 3339 time such"
                + " as 2030-01-31T06:00:00Z");
  }

  @Test
  void null_is_absent() {
    Map<String, Object> nulls = Documents.with(Documents.job(), "spec.parallelism", null);
    assertThat(said(nulls)).isEmpty();
    assertThat(said(Documents.with(Documents.job(), "metadata.labels", null))).isEmpty();
    assertThat(said(Documents.with(Documents.job(), "metadata", null)))
        .containsExactly("metadata.name: Required value: name or generateName is required");
    assertThat(
            said(
                Documents.with(
                    Documents.job(),
                    "spec.template.spec.containers",
                    Arrays.asList((Object) null))))
        .hasSize(2)
        .allMatch(violation -> violation.contains("containers[0]"));
  }

  @Test
  void what_follows_from_a_broken_structure_is_not_said_too() {
    Map<String, Object> job = Documents.with(Documents.job(), "spec", "now");
    assertThat(said(job)).hasSize(1).first().asString().startsWith("spec: Invalid type");
  }

  @Test
  void a_document_of_no_known_kind_is_told_the_known_ones() {
    assertThat(said(Map.of()))
        .containsExactly(
            "apiVersion: Required value: the two together must be one of: " + Validation.kinds(),
            "kind: Required value: the two together must be one of: " + Validation.kinds());
    assertThat(said(Map.of("apiVersion", "batch/v1beta1", "kind", "CronJob")))
        .containsExactly(
            "kind: Invalid value: \"batch/v1beta1 CronJob\": must be one of: apps/v1 ReplicaSet,"
                + " apps/v1 StatefulSet, batch/v1 CronJob, batch/v1 Job, v1 PersistentVolumeClaim,"
                + " v1 Service");
  }

  @Test
  void values_of_the_environment_are_never_repeated() {
    String env = "spec.template.spec.containers[0].env";
    List<Object> malformed =
        List.of(
            Map.of("PASSWORD", "s3cret"),
            List.of("PASSWORD=s3cret"),
            "PASSWORD=s3cret",
            List.of(Map.of("name", "PASSWORD", "value", List.of("s3cret"))),
            List.of(Map.of("name", "PASSWORD", "valeu", "s3cret")),
            List.of(Map.of("name", "PASSWORD", "value", "s3cret", "valueFrom", Map.of())),
            List.of(Map.of("name", "PASSWORD", "value", Map.of("value", "s3cret"))));
    for (Object value : malformed) {
      assertThat(said(Documents.with(Documents.job(), env, value)))
          .isNotEmpty()
          .noneMatch(violation -> violation.contains("s3cret"));
    }
    assertThat(
            said(Documents.with(Documents.job(), env, List.of(Map.of("name", "A", "value", 7353)))))
        .containsExactly(
            env + "[0].value: Invalid type: must be text, not a whole number; put it in quotes");
  }

  @Test
  void a_deep_document_is_refused_in_a_short_message() {
    Object deep = "end";
    for (int i = 0; i < 100_000; i++) {
      deep = i % 2 == 0 ? Collections.singletonMap("a", deep) : new ArrayList<>(List.of(deep));
    }
    for (String path :
        List.of("spec.successPolicy", "spec.selector", "spec.x", "metadata.labels")) {
      List<String> said = said(Documents.with(Documents.job(), path, deep));
      assertThat(said).isNotEmpty().allMatch(violation -> violation.length() < 2_000);
    }
  }

  private static List<String> said(Map<String, Object> document) {
    return Validation.check(document).stream().map(Violation::toString).toList();
  }
}
