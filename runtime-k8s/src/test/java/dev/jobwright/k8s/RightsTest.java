package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jobwright.model.ReplicaSet;
import dev.jobwright.model.Service;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightsTest {
  @Test
  void the_rights_are_a_role_and_its_binding() {
    String yaml = KubernetesRuntime.rbac("batch", "runner");
    List<HasMetadata> objects =
        new KubernetesSerialization()
            .unmarshal(
                new java.io.ByteArrayInputStream(
                    yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(objects).extracting(HasMetadata::getKind).containsExactly("Role", "RoleBinding");
    assertThat(yaml).contains("namespace: batch", "name: runner", "pods/log").doesNotContain("*");
  }

  @Test
  void what_else_is_applied_is_added() {
    assertThat(KubernetesRuntime.rbac("batch", "runner", ReplicaSet.class, Service.class))
        .contains(
            """
              - apiGroups: [""]
                resources: ["events"]
                verbs: ["list", "watch"]
              - apiGroups: ["apps"]
                resources: ["replicasets"]
                verbs: ["get", "list", "create", "patch", "delete"]
              - apiGroups: [""]
                resources: ["services"]
                verbs: ["get", "list", "create", "patch", "delete"]
            ---
            """);
  }

  @Test
  void a_name_that_could_be_yaml_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KubernetesRuntime.rbac("batch\nkind: Secret", "runner"))
        .withMessageStartingWith("namespace: \"batch\nkind: Secret\": must be lower-case letters");
  }
}
