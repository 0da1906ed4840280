package dev.jobwright.k8s.testing;

import dev.jobwright.model.Container;
import dev.jobwright.model.EnvVar;
import dev.jobwright.runtime.Pod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The environment of a container: literal values, and fields of its pod. */
final class PodEnv {

  private PodEnv() {}

  static Map<String, String> of(Pod pod, Container container) {
    Map<String, String> env = new LinkedHashMap<>();
    for (EnvVar variable : container.env()) {
      if (variable.valueFrom() == null) {
        String value = Objects.requireNonNullElse(variable.value(), "");
        env.put(variable.name(), ProcessRunner.expand(value, env));
      } else if (variable.valueFrom().fieldRef() != null) {
        env.put(variable.name(), field(pod, variable.valueFrom().fieldRef().fieldPath()));
      }
    }
    return env;
  }

  private static String field(Pod pod, String path) {
    int quote = path.indexOf("['");
    if (quote > 0 && path.endsWith("']")) {
      String key = path.substring(quote + 2, path.length() - 2);
      Map<String, String> of =
          path.startsWith("metadata.labels") ? pod.labels() : pod.annotations();
      return of.getOrDefault(key, "");
    }
    return switch (path) {
      case "metadata.name" -> pod.name();
      case "metadata.namespace" -> pod.namespace();
      case "metadata.uid" -> pod.uid();
      case "spec.nodeName" -> String.valueOf(pod.nodeName());
      default -> "";
    };
  }
}
