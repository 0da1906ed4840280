package dev.jobwright.local;

import dev.jobwright.controller.ManagedContainer;
import dev.jobwright.controller.ManagedPod;
import dev.jobwright.local.ConfigData.Reference;
import dev.jobwright.model.Container;
import dev.jobwright.model.EnvFromSource;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.EnvVarSource;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.ResourceFieldSelector;
import dev.jobwright.runtime.Pod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The environment of a container: the services there are, what its spec says, with {@code $(NAME)}
 * replaced and fields of the pod, resources, secrets and config maps looked up, and the completion
 * index.
 */
final class ContainerEnv {
  private static final String INDEX = "JOB_COMPLETION_INDEX";

  /** What may be a variable's name; other keys of an {@code envFrom} are passed over. */
  private static final Pattern NAME = Pattern.compile("[ -<>-~]+");

  private final ManagedContainer container;
  private final Settings settings;
  private final Map<String, String> values = new LinkedHashMap<>();

  ContainerEnv(ManagedContainer container, Settings settings) {
    this.container = container;
    this.settings = settings;
    Container spec = container.spec();
    if (!Boolean.FALSE.equals(podSpec(container.pod()).enableServiceLinks())) {
      values.putAll(settings.serviceEnv());
    }
    spec.envFrom().forEach(this::putAll);
    spec.env().forEach(this::put);
    int index = container.pod().index();
    if (index >= 0 && spec.env().stream().noneMatch(own -> own.name().equals(INDEX))) {
      values.put(INDEX, Integer.toString(index));
    }
  }

  Map<String, String> values() {
    return values;
  }

  private void putAll(EnvFromSource source) {
    Reference reference = settings.node().data().reference(source);
    if (reference != null) {
      String prefix = source.prefix() == null ? "" : source.prefix();
      new TreeMap<>(reference.entries())
          .forEach(
              (key, value) -> {
                if (NAME.matcher(prefix + key).matches()) {
                  values.put(prefix + key, value);
                }
              });
    }
  }

  private void put(EnvVar variable) {
    EnvVarSource source = variable.valueFrom();
    String value =
        source == null ? expand(variable.value() == null ? "" : variable.value()) : lookUp(source);
    if (value != null) {
      values.put(variable.name(), value);
    }
  }

  private @Nullable String lookUp(EnvVarSource source) {
    if (source.fieldRef() != null) {
      return field(source.fieldRef().fieldPath(), container.pod());
    }
    if (source.resourceFieldRef() != null) {
      return resource(source.resourceFieldRef());
    }
    Reference reference = settings.node().data().reference(source);
    return reference == null ? null : reference.value();
  }

  private @Nullable String resource(ResourceFieldSelector selector) {
    String wanted = selector.containerName();
    String name = wanted == null || wanted.isEmpty() ? container.name() : wanted;
    return container.pod().containers().stream()
        .filter(candidate -> candidate.name().equals(name))
        .map(found -> ContainerResources.value(selector, found.spec(), settings.node()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String field(String path, ManagedPod managed) {
    if (path.equals("spec.serviceAccountName")) {
      return serviceAccount(managed);
    }
    Pod pod = managed.snapshot();
    return switch (path) {
      case "metadata.name" -> pod.name();
      case "metadata.namespace" -> pod.namespace();
      case "metadata.uid" -> pod.uid();
      case "spec.nodeName" -> pod.nodeName();
      case "status.podIP", "status.podIPs", "status.hostIP", "status.hostIPs" -> "127.0.0.1";
      default -> keyed(path, pod);
    };
  }

  private static PodSpec podSpec(ManagedPod pod) {
    return pod.job().job().spec().template().spec();
  }

  private static String serviceAccount(ManagedPod pod) {
    String name = podSpec(pod).serviceAccountName();
    return name == null || name.isEmpty() ? "default" : name;
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
