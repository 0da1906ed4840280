package dev.jobwright.kubectl;

import dev.jobwright.model.ConfigMapEnvSource;
import dev.jobwright.model.Container;
import dev.jobwright.model.ContainerPort;
import dev.jobwright.model.EnvFromSource;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.EnvVarSource;
import dev.jobwright.model.Probe;
import dev.jobwright.model.Quantity;
import dev.jobwright.model.ResourceRequirements;
import dev.jobwright.model.SeccompProfile;
import dev.jobwright.model.VolumeMount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A container of the pod template in a description. */
final class ContainerDescription {
  private static final String NONE = "<none>";

  private final Description text;
  private final Container container;

  ContainerDescription(Description text, Container container) {
    this.text = text;
    this.container = container;
  }

  void add() {
    text.line(1, " " + container.name() + ":");
    text.field(2, "Image", Objects.requireNonNullElse(container.image(), ""));
    addPorts("Port", port -> port.containerPort());
    addPorts("Host Port", port -> Objects.requireNonNullElse(port.hostPort(), 0));
    addSeccompProfile();
    addWords("Command", container.command());
    addWords("Args", container.args());
    addResources();
    addProbe("Liveness", container.livenessProbe());
    addProbe("Readiness", container.readinessProbe());
    addProbe("Startup", container.startupProbe());
    addEnvFrom();
    addEnv();
    addMounts();
  }

  private void addPorts(String title, Function<ContainerPort, Integer> number) {
    String ports =
        container.ports().stream()
            .map(port -> number.apply(port) + "/" + protocol(port))
            .collect(Collectors.joining(", "));
    text.field(2, ports.contains(",") ? title + "s" : title, ports.isEmpty() ? NONE : ports);
  }

  private static String protocol(ContainerPort port) {
    return port.protocol() == null ? "TCP" : port.protocol().word();
  }

  private void addSeccompProfile() {
    SeccompProfile profile =
        container.securityContext() == null ? null : container.securityContext().seccompProfile();
    if (profile != null) {
      text.field(2, "SeccompProfile", profile.type().word());
      if (profile.localhostProfile() != null) {
        text.field(3, "LocalhostProfile", profile.localhostProfile());
      }
    }
  }

  private void addWords(String title, List<String> words) {
    if (!words.isEmpty()) {
      text.line(2, title + ":");
      for (String word : words) {
        for (String line : word.split("\n", -1)) {
          text.line(3, line);
        }
      }
    }
  }

  private void addResources() {
    ResourceRequirements resources = container.resources();
    if (resources != null) {
      addQuantities("Limits", resources.limits());
      addQuantities("Requests", resources.requests());
    }
  }

  private void addQuantities(String title, Map<String, Quantity> quantities) {
    if (!quantities.isEmpty()) {
      text.line(2, title + ":");
      new TreeMap<>(quantities).forEach((name, quantity) -> text.field(3, name, quantity));
    }
  }

  private void addProbe(String title, @Nullable Probe probe) {
    if (probe != null) {
      text.field(2, title, ProbeDescription.of(probe));
    }
  }

  private void addEnvFrom() {
    if (container.envFrom().isEmpty()) {
      return;
    }
    text.line(2, "Environment Variables from:");
    container.envFrom().forEach(source -> text.line(3, envFrom(source)));
  }

  private static String envFrom(EnvFromSource source) {
    ConfigMapEnvSource map = source.configMapRef();
    boolean isMap = map != null;
    String name = map == null ? "" : map.name();
    Boolean optional = map == null ? null : map.optional();
    if (source.secretRef() != null) {
      name = source.secretRef().name();
      optional = source.secretRef().optional();
    }
    String kind = isMap ? "ConfigMap" : "Secret";
    String prefix =
        source.prefix() == null || source.prefix().isEmpty()
            ? ""
            : " with prefix '" + source.prefix() + "'";
    return name + "\t" + kind + prefix + "\tOptional: " + Boolean.TRUE.equals(optional);
  }

  private void addEnv() {
    if (container.env().isEmpty()) {
      text.field(2, "Environment", NONE);
      return;
    }
    text.line(2, "Environment:");
    for (EnvVar variable : container.env()) {
      EnvVarSource source = variable.valueFrom();
      if (source == null) {
        addValue(variable);
      } else {
        text.line(3, variable.name() + ":\t" + valueFrom(source));
      }
    }
  }

  private void addValue(EnvVar variable) {
    String[] lines = Objects.requireNonNullElse(variable.value(), "").split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      text.line(3, (i == 0 ? variable.name() + ":" : "") + "\t" + lines[i]);
    }
  }

  private static String valueFrom(EnvVarSource source) {
    if (source.fieldRef() != null) {
      String version = Objects.requireNonNullElse(source.fieldRef().apiVersion(), "v1");
      return " (%s:%s)".formatted(version, source.fieldRef().fieldPath());
    }
    if (source.resourceFieldRef() != null) {
      return " (" + source.resourceFieldRef().resource() + ")";
    }
    if (source.secretKeyRef() != null) {
      return "<set to the key '%s' in secret '%s'>\tOptional: %s"
          .formatted(
              source.secretKeyRef().key(),
              source.secretKeyRef().name(),
              Boolean.TRUE.equals(source.secretKeyRef().optional()));
    }
    if (source.configMapKeyRef() != null) {
      return "<set to the key '%s' of config map '%s'>\tOptional: %s"
          .formatted(
              source.configMapKeyRef().key(),
              source.configMapKeyRef().name(),
              Boolean.TRUE.equals(source.configMapKeyRef().optional()));
    }
    return "";
  }

  private void addMounts() {
    if (container.volumeMounts().isEmpty()) {
      text.field(2, "Mounts", NONE);
      return;
    }
    text.line(2, "Mounts:");
    container.volumeMounts().stream()
        .sorted(Comparator.comparing(VolumeMount::mountPath))
        .forEach(mount -> text.line(3, mount(mount)));
  }

  private static String mount(VolumeMount mount) {
    String access = Boolean.TRUE.equals(mount.readOnly()) ? "ro" : "rw";
    String path = mount.subPath() == null ? "" : ",path=\"" + mount.subPath() + "\"";
    return "%s from %s (%s%s)".formatted(mount.mountPath(), mount.name(), access, path);
  }
}
