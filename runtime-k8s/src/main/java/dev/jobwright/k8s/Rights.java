package dev.jobwright.k8s;

import dev.jobwright.model.Resource;
import java.util.List;
import java.util.stream.Collectors;

/** The least that the runtime must be allowed to do, as a Role and its binding. */
final class Rights {
  private static final String TEMPLATE =
      """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata:
        name: jobwright
        namespace: %1$s
      rules:
        - apiGroups: ["batch"]
          resources: ["jobs", "cronjobs"]
          verbs: ["get", "list", "watch", "create", "patch", "update", "delete"]
        - apiGroups: [""]
          resources: ["pods"]
          verbs: ["list", "watch", "delete"]
        - apiGroups: [""]
          resources: ["pods/log"]
          verbs: ["get"]
        - apiGroups: [""]
          resources: ["pods/eviction"]
          verbs: ["create"]
        - apiGroups: [""]
          resources: ["pods/portforward"]
          verbs: ["get", "create"]
        - apiGroups: [""]
          resources: ["events"]
          verbs: ["list", "watch"]
      %3$s---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata:
        name: jobwright
        namespace: %1$s
      roleRef:
        apiGroup: rbac.authorization.k8s.io
        kind: Role
        name: jobwright
      subjects:
        - kind: ServiceAccount
          name: %2$s
          namespace: %1$s
      """;

  private Rights() {}

  static String manifest(
      String namespace, String serviceAccount, List<Class<? extends Resource>> others) {
    return TEMPLATE.formatted(
        Names.label("namespace", namespace),
        Names.subdomain("serviceAccount", serviceAccount),
        others.stream()
            .map(type -> rule(Kind.of(type.getSimpleName())))
            .distinct()
            .collect(Collectors.joining()));
  }

  private static String rule(Kind kind) {
    return """
          - apiGroups: ["%s"]
            resources: ["%s"]
            verbs: ["get", "list", "create", "patch", "delete"]
        """
        .formatted(kind.group(), kind.plural());
  }
}
