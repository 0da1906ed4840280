package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kubernetes: {@code apimachinery/pkg/api/validation/objectmeta.go}. */
class MetadataTest {
  private static final Map<String, Object> GENERATED =
      Documents.without(Documents.job(), "metadata.name");

  @Test
  void a_generated_name_is_checked_before_and_after_letters_are_put_behind_it() {
    assertThat(fields("generateName", "job-")).isEmpty();
    assertThat(fields("generateName", "a..b-"))
        .containsOnly("metadata.generateName", "metadata.name");
    assertThat(fields("generateName", "-"))
        .containsOnly("metadata.generateName", "metadata.name", "spec.template.labels");
    assertThat(fields("generateName", "jobB-")).containsOnly("metadata.name");
    assertThat(fields("generateName", "")).containsOnly("metadata.name");
  }

  @Test
  void the_generation_is_the_servers() {
    assertThat(fields(Documents.with(Documents.job(), "metadata.generation", -1))).isEmpty();
  }

  @Test
  void what_is_deleted_after_its_children_cannot_leave_them_as_orphans() {
    assertThat(fields("finalizers", List.of("orphan"))).isEmpty();
    assertThat(fields("finalizers", List.of("orphan", "foregroundDeletion")))
        .containsOnly("metadata.finalizers");
  }

  @Test
  void an_owner_is_told_by_version_kind_name_and_uid() {
    assertThat(owner("apps/v1", "ReplicaSet")).isEmpty();
    assertThat(owner("v1", "Pod")).isEmpty();
    for (String version : List.of("", "apps/", "a/b/c")) {
      assertThat(owner(version, "Pod"))
          .as(version)
          .containsOnly("metadata.ownerReferences.apiVersion");
    }
    assertThat(owner("v1", "Event")).containsOnly("metadata.ownerReferences");
    assertThat(owner("v1", "")).containsOnly("metadata.ownerReferences.kind");
  }

  @Test
  void a_selector_that_cannot_be_read_is_not_compared() {
    Map<String, Object> job =
        Documents.with(Documents.job(), "spec.selector", Map.of("matchLabels", Map.of("-a", "b")));
    assertThat(fields(job)).containsOnly("spec.selector.matchLabels");
  }

  private static List<String> owner(String apiVersion, String kind) {
    return fields(
        "ownerReferences",
        List.of(Map.of("apiVersion", apiVersion, "kind", kind, "name", "n", "uid", "u")));
  }

  private static List<String> fields(String field, Object value) {
    Map<String, Object> job = field.equals("generateName") ? GENERATED : Documents.job();
    return fields(Documents.with(job, "metadata." + field, value));
  }

  private static List<String> fields(Map<String, Object> document) {
    return Validation.check(document).stream().map(Violation::field).distinct().toList();
  }
}
