package dev.jobwright.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Volumes in a container: as directories, and as raw devices. */
final class MountRules {
  private MountRules() {}

  static void check(Node container, Pod pod) {
    Node mounts = container.field("volumeMounts");
    Node devices = container.field("volumeDevices");
    if (!mounts.list().isEmpty()) {
      mounts(mounts, places(devices, "devicePath"), container, pod.volumes());
    }
    if (!devices.list().isEmpty()) {
      devices(devices, places(mounts, "mountPath"), pod.volumes());
    }
  }

  /** Where each volume is put, by its name. */
  private static Map<String, String> places(Node uses, String path) {
    Map<String, String> places = new HashMap<>();
    for (Node use : uses.items()) {
      places.put(use.field("name").text(), use.field(path).text());
    }
    return places;
  }

  private static void mounts(
      Node mounts, Map<String, String> devices, Node container, Map<String, Node> volumes) {
    Set<String> paths = new HashSet<>();
    Set<String> devicePaths = new HashSet<>(devices.values());
    for (Node mount : mounts.items()) {
      Node name = mount.field("name");
      Node path = mount.field("mountPath");
      Checks.requiredText(name, "name a volume of the pod");
      known(name, volumes);
      Checks.requiredText(path, "say where the volume is to be seen, such as /data");
      if (!paths.add(path.text())) {
        path.invalid("must be unique");
      }
      if (devices.containsKey(name.text())) {
        name.invalid("must not already exist in volumeDevices");
      }
      if (devicePaths.contains(path.text())) {
        path.invalid("must not already exist as a path in volumeDevices");
      }
      subPath(mounts, mount);
      propagation(mounts, mount, container);
      recursiveReadOnly(mounts, mount);
    }
  }

  private static void known(Node name, Map<String, Node> volumes) {
    if (!volumes.containsKey(name.text())) {
      name.with(name.text()).notFound("no valid volume of the pod has this name");
    }
  }

  private static void subPath(Node mounts, Node mount) {
    Node path = mount.field("subPath");
    Node expression = mount.field("subPathExpr");
    if (!path.isEmptyText()) {
      PathRules.localDescending(mounts.at("subPath", path.value()));
    }
    if (!expression.isEmptyText()) {
      if (!path.isEmptyText()) {
        expression.invalid("subPathExpr and subPath are mutually exclusive; remove one of them");
      }
      PathRules.localDescending(mounts.at("subPathExpr", expression.value()));
    }
  }

  private static void propagation(Node mounts, Node mount, Node container) {
    Node propagation = mounts.at("mountPropagation", mount.field("mountPropagation").value());
    Checks.oneOfIfPresent(propagation, "Bidirectional", "HostToContainer", "None");
    boolean privileged = container.field("securityContext", "privileged").isTrue();
    if (propagation.is("Bidirectional") && !privileged) {
      propagation.forbidden(
          "Bidirectional mount propagation is available only to privileged containers; use"
              + " HostToContainer");
    }
  }

  private static void recursiveReadOnly(Node mounts, Node mount) {
    Node mode = mounts.at("recursiveReadOnly", mount.field("recursiveReadOnly").value());
    Checks.oneOfIfPresent(mode, "Disabled", "Enabled", "IfPossible");
    if (!mode.is("Enabled") && !mode.is("IfPossible")) {
      return;
    }
    if (!mount.field("readOnly").isTrue()) {
      mode.forbidden("may only be specified when readOnly is true; set it");
    }
    Node propagation = mount.field("mountPropagation");
    if (propagation.isPresent() && !propagation.is("None")) {
      mode.forbidden(
          "may only be specified when mountPropagation is None or not specified; remove it");
    }
  }

  private static void devices(Node devices, Map<String, String> mounts, Map<String, Node> volumes) {
    Set<String> paths = new HashSet<>();
    Set<String> names = new HashSet<>();
    Set<String> mountPaths = new HashSet<>(mounts.values());
    for (Node device : devices.items()) {
      Node name = device.field("name");
      Node path = device.field("devicePath");
      Checks.requiredText(name, "name a volume of the pod");
      if (!names.add(name.text()) && !name.isEmptyText()) {
        name.invalid("must be unique");
      }
      known(name, volumes);
      onClaim(name, volumes.getOrDefault(name.text(), name));
      Checks.requiredText(path, "say where the device is to be seen, such as /dev/xvda");
      if (!paths.add(path.text())) {
        path.invalid("must be unique");
      }
      if (PathRules.hasBackstep(path.text())) {
        path.invalid("can not contain backsteps ('..'); remove them");
      }
      if (mounts.containsKey(name.text())) {
        name.invalid("must not already exist in volumeMounts");
      }
      if (mountPaths.contains(path.text())) {
        path.invalid("must not already exist as a path in volumeMounts");
      }
    }
  }

  private static void onClaim(Node name, Node volume) {
    boolean known = volume.field("name").isPresent();
    boolean claim =
        volume.field("persistentVolumeClaim").isPresent() || volume.field("ephemeral").isPresent();
    if (known && !claim) {
      name.invalid(
          "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode");
    }
  }
}
