package dev.jobwright.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ApiSchemaTest {
  private static final ApiType JOB = ApiSchema.type("Job");

  @Test
  void finds_the_type_of_a_document_by_version_and_kind() {
    assertThat(ApiSchema.root("batch/v1", "Job")).isSameAs(JOB);
    assertThat(ApiSchema.root("batch/v1", "job")).isNull();
    assertThat(ApiSchema.root("v1", "Job")).isNull();
    assertThat(ApiSchema.roots())
        .extracting(ApiType::toString)
        .containsExactlyInAnyOrder(
            "batch/v1 Job",
            "batch/v1 CronJob",
            "apps/v1 ReplicaSet",
            "apps/v1 StatefulSet",
            "v1 Service",
            "v1 PersistentVolumeClaim");
  }

  @Test
  void resolves_a_path_through_objects_lists_and_maps() {
    assertThat(ApiSchema.at(JOB, "spec.template.spec.containers[0].image")).isSameAs(Scalar.STRING);
    assertThat(ApiSchema.at(JOB, "spec.template.spec.containers"))
        .isEqualTo(new ListOf(ApiSchema.type("Container")));
    assertThat(ApiSchema.at(JOB, "spec.template.spec.containers[0].resources.limits[cpu]"))
        .isSameAs(Scalar.QUANTITY);
    assertThat(ApiSchema.at(JOB, "metadata.labels[\"a.b/c\"]")).isSameAs(Scalar.STRING);
    assertThat(ApiSchema.at(JOB, "metadata.labels[a.b/c]")).isSameAs(Scalar.STRING);
    assertThat(ApiSchema.at(JOB, "")).isSameAs(JOB);
  }

  @Test
  void has_no_type_for_a_path_that_names_no_field() {
    assertThat(ApiSchema.at(JOB, "spec.nope")).isNull();
    assertThat(ApiSchema.at(JOB, "spec.parallelism.nope")).isNull();
    assertThat(ApiSchema.at(JOB, "spec.template.spec.containers[x]")).isNull();
  }

  @Test
  void refuses_a_path_with_an_open_bracket_and_a_type_it_does_not_know() {
    assertThatThrownBy(() -> ApiSchema.at(JOB, "spec.rules[0"))
        .hasMessage("Unclosed bracket in path 'spec.rules[0'; write list[0] or map[key]");
    assertThatThrownBy(() -> ApiSchema.type("Nope")).hasMessage("Unknown API type 'Nope'");
  }

  @Test
  void knows_what_a_misspelt_field_means() {
    ApiType spec = ApiSchema.type("JobSpec");
    assertThat(spec.nearest("paralelism")).isEqualTo("parallelism");
    assertThat(spec.nearest("backofflimit")).isEqualTo("backoffLimit");
    assertThat(spec.nearest("tempalte")).isEqualTo("template");
    assertThat(spec.nearest("restartPolicy")).isNull();
    assertThat(spec.nearest("x")).isNull();
    assertThat(spec.nearest("x".repeat(100_000))).isNull();
  }

  @Test
  void steps_keep_quoted_and_bare_keys() {
    assertThat(FieldPath.steps("a.b[0].c[x.y/z][\"k]ey\"]"))
        .isEqualTo(List.of("a", "b", "0", "c", "x.y/z", "k]ey"));
  }

  @Property
  void distance_is_symmetric_and_zero_only_for_equal_words(@ForAll String a, @ForAll String b) {
    int distance = Spelling.distance(a, b);
    assertThat(distance).isEqualTo(Spelling.distance(b, a));
    assertThat(distance == 0).isEqualTo(a.equals(b));
    assertThat(distance).isLessThanOrEqualTo(Math.max(a.length(), b.length()));
  }
}
