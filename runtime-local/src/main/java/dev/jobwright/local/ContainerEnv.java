package dev.jobwright.local;

import dev.jobwright.controller.ManagedPod;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.EnvVarSource;
import dev.jobwright.runtime.Pod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The environment of a container: what its spec says, with {@code $(NAME)} replaced and fields of
 * the pod looked up, and the completion index.
 */
final class ContainerEnv {
  private static final String INDEX = "JOB_COMPLETION_INDEX";

  private final Map<String, String> values = new LinkedHashMap<>();

  ContainerEnv(List<EnvVar> spec, ManagedPod pod) {
    for (EnvVar variable : spec) {
      String value = value(variable, pod);
      if (value != null) {
        values.put(variable.name(), value);
      }
    }
    if (pod.index() >= 0) {
      values.putIfAbsent(INDEX, Integer.toString(pod.index()));
    }
  }

  Map<String, String> values() {
    return values;
  }

  private @Nullable String value(EnvVar variable, ManagedPod pod) {
    EnvVarSource source = variable.valueFrom();
    if (source == null) {
      return expand(variable.value() == null ? "" : variable.value());
    }
    return source.fieldRef() == null ? null : field(source.fieldRef().fieldPath(), pod.snapshot());
  }

  private static @Nullable String field(String path, Pod pod) {
    return switch (path) {
      case "metadata.name" -> pod.name();
      case "metadata.namespace" -> pod.namespace();
      case "metadata.uid" -> pod.uid();
      case "spec.nodeName" -> pod.nodeName();
      case "spec.serviceAccountName" -> "default";
      case "status.podIP", "status.podIPs", "status.hostIP", "status.hostIPs" -> "127.0.0.1";
      default -> keyed(path, pod);
    };
  }

  /** Looks up such as {@code metadata.labels['app']}. */
  private static @Nullable String keyed(String path, Pod pod) {
    int quote = path.indexOf("['");
    if (quote < 0 || !path.endsWith("']")) {
      return null;
    }
    String key = path.substring(quote + 2, path.length() - 2);
    return switch (path.substring(0, quote)) {
      case "metadata.labels" -> pod.labels().getOrDefault(key, "");
      case "metadata.annotations" -> pod.annotations().getOrDefault(key, "");
      default -> null;
    };
  }

  /**
   * Replaces {@code $(NAME)} by the value of the variable; {@code $$} is a dollar, and a name that
   * nobody has given a value stays as it stands.
   */
  String expand(String text) {
    StringBuilder expanded = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      char following = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      int end = c == '$' && following == '(' ? text.indexOf(')', at) : -1;
      if (c == '$' && following == '$') {
        expanded.append('$');
        at += 2;
      } else if (end > 0) {
        String reference = text.substring(at, end + 1);
        String name = text.substring(at + 2, end);
        expanded.append(values.getOrDefault(name, reference));
        at = end + 1;
      } else {
        expanded.append(c);
        at++;
      }
    }
    return expanded.toString();
  }
}
