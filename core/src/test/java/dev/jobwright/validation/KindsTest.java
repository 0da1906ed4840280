package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KindsTest {
  private static final Map<String, Object> REPLICA_SET =
      Documents.read(
          """
          {"apiVersion": "apps/v1", "kind": "ReplicaSet", "metadata": {"name": "queue"},
           "spec": {"replicas": 1, "selector": {"matchLabels": {"app": "queue"}},
             "template": {"metadata": {"labels": {"app": "queue"}},
               "spec": {"containers": [{"name": "queue", "image": "queue:1"}]}}}}
          """);
  private static final Map<String, Object> SERVICE =
      Documents.read(
          """
          {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "queue"},
           "spec": {"ports": [{"port": 8080, "protocol": "TCP", "targetPort": 8080}],
             "selector": {"app": "queue"}}}
          """);

  @Test
  void a_replica_set_makes_lasting_pods_that_it_selects() {
    assertThat(said(REPLICA_SET)).isEmpty();
    assertThat(said(Documents.with(REPLICA_SET, "spec.selector.matchLabels.app", "other")))
        .containsExactly(
            "spec.template.metadata.labels: Invalid value: {\"app\":\"queue\"}: `selector` does not"
                + " match template `labels`; name labels of the template");
    assertThat(said(Documents.with(REPLICA_SET, "spec.selector", Map.of())))
        .containsExactly(
            "spec.selector: Invalid value: {}: empty selector is invalid for deployment; name at"
                + " least one label");
    assertThat(said(Documents.with(REPLICA_SET, "spec.template.spec.restartPolicy", "Never")))
        .containsExactly(
            "spec.template.spec.restartPolicy: Unsupported value: \"Never\": supported values:"
                + " \"Always\"");
    assertThat(said(Documents.with(REPLICA_SET, "spec.replicas", -1))).hasSize(1);
  }

  @Test
  void containers_of_a_stateful_set_may_mount_its_claims() {
    Map<String, Object> set = Documents.with(REPLICA_SET, "kind", "StatefulSet");
    Map<String, Object> mounts =
        Documents.with(
            set,
            "spec.template.spec.containers[0].volumeMounts",
            List.of(Map.of("name", "data", "mountPath", "/data")));
    assertThat(said(mounts))
        .containsExactly(
            "spec.template.spec.containers[0].volumeMounts[0].name: Not found: \"data\": no valid"
                + " volume of the pod has this name");
    Map<String, Object> claim = Map.of("metadata", Map.of("name", "data"));
    assertThat(said(Documents.with(mounts, "spec.volumeClaimTemplates", List.of(claim)))).isEmpty();
  }

  @Test
  void a_service_has_ports_that_differ() {
    assertThat(said(SERVICE)).isEmpty();
    assertThat(said(Documents.with(SERVICE, "metadata.name", "1queue")))
        .hasSize(1)
        .first()
        .asString()
        .contains("a DNS-1035 label must");
    assertThat(said(Documents.with(SERVICE, "spec.ports", List.of())))
        .containsExactly("spec.ports: Required value: say on which port the service listens");
    assertThat(
            said(
                Documents.with(
                    SERVICE, "spec.ports", List.of(Map.of("port", 1), Map.of("port", 1)))))
        .containsExactly(
            "spec.ports[0].name: Required value: name each port when there are several",
            "spec.ports[1].name: Required value: name each port when there are several",
            "spec.ports[1]: Duplicate value: \"TCP/1\": must be unique");
    assertThat(said(Documents.with(SERVICE, "spec.ports[0].targetPort", "no such port!")))
        .hasSize(1);
  }

  @Test
  void an_exception_says_every_violation_in_a_line_of_its_own() {
    Map<String, Object> job = Documents.with(Documents.job(), "spec.parallelism", -1);
    Map<String, Object> worse = Documents.with(job, "spec.completions", -1);
    assertThatThrownBy(() -> Validation.require(worse))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "spec.parallelism: Invalid value: -1: must be greater than or equal to 0\n"
                + "spec.completions: Invalid value: -1: must be greater than or equal to 0")
        .extracting(thrown -> ((ValidationException) thrown).violations().size())
        .isEqualTo(2);
    Validation.require(Documents.job());
  }

  private static List<String> said(Map<String, Object> document) {
    return Validation.check(document).stream().map(Violation::toString).toList();
  }
}
