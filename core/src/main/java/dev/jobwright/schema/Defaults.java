package dev.jobwright.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API server writes into the fields of a pod template that are left out. */
final class Defaults {
  private static final long FILE_MODE = 0644;
  private static final Map<String, Map<String, Object>> BY_TYPE =
      Map.ofEntries(
          Map.entry(
              "PodSpec",
              Map.of(
                  "restartPolicy", "Always",
                  "terminationGracePeriodSeconds", 30L,
                  "dnsPolicy", "ClusterFirst",
                  "schedulerName", "default-scheduler",
                  "securityContext", Map.of())),
          Map.entry("Container", container()),
          Map.entry("EphemeralContainer", container()),
          Map.entry("ContainerPort", Map.of("protocol", "TCP")),
          Map.entry(
              "Probe",
              Map.of(
                  "timeoutSeconds", 1L,
                  "periodSeconds", 10L,
                  "successThreshold", 1L,
                  "failureThreshold", 3L)),
          Map.entry("HTTPGetAction", Map.of("path", "/", "scheme", "HTTP")),
          Map.entry("GRPCAction", Map.of("service", "")),
          Map.entry("HostPathVolumeSource", Map.of("type", "")),
          Map.entry("ObjectFieldSelector", Map.of("apiVersion", "v1")),
          Map.entry("PodFailurePolicyOnPodConditionsPattern", Map.of("status", "True")),
          Map.entry("SecretVolumeSource", Map.of("defaultMode", FILE_MODE)),
          Map.entry("ConfigMapVolumeSource", Map.of("defaultMode", FILE_MODE)),
          Map.entry("DownwardAPIVolumeSource", Map.of("defaultMode", FILE_MODE)),
          Map.entry("ProjectedVolumeSource", Map.of("defaultMode", FILE_MODE)),
          Map.entry("ServiceAccountTokenProjection", Map.of("expirationSeconds", 3600L)),
          Map.entry("PersistentVolumeClaimSpec", Map.of("volumeMode", "Filesystem")),
          Map.entry("ISCSIVolumeSource", Map.of("iscsiInterface", "default")),
          Map.entry(
              "RBDVolumeSource",
              Map.of("pool", "rbd", "user", "admin", "keyring", "/etc/ceph/keyring")),
          Map.entry(
              "AzureDiskVolumeSource",
              Map.of(
                  "cachingMode",
                  "ReadWrite",
                  "kind",
                  "Shared",
                  "fsType",
                  "ext4",
                  "readOnly",
                  false)),
          Map.entry(
              "ScaleIOVolumeSource", Map.of("storageMode", "ThinProvisioned", "fsType", "xfs")));

  private Defaults() {}

  private static Map<String, Object> container() {
    return Map.of(
        "terminationMessagePath", "/dev/termination-log", "terminationMessagePolicy", "File");
  }

  /** Writes the defaults of a type into an object of that type. */
  static void fillIn(Map<String, Object> object, String type) {
    BY_TYPE.getOrDefault(type, Map.of()).forEach((name, value) -> fillIn(object, name, value));
    switch (type) {
      case "Container", "EphemeralContainer" ->
          fillIn(object, "imagePullPolicy", pullPolicy(object.get("image")));
      case "ImageVolumeSource" -> fillIn(object, "pullPolicy", pullPolicy(object.get("reference")));
      case "Volume" -> {
        if (object.keySet().stream().allMatch("name"::equals)) {
          object.put("emptyDir", Map.of());
        }
      }
      default -> {}
    }
  }

  /** Writes a default where there is nothing, or a text or a number that stands for nothing. */
  static void fillIn(Map<String, Object> object, String name, Object value) {
    Object given = object.get(name);
    boolean emptyText = "".equals(given) && value instanceof String;
    boolean zero = isZero(given) && ZeroFields.contains(name);
    if (given == null || emptyText || zero) {
      object.put(name, value);
    }
  }

  private static boolean isZero(@Nullable Object value) {
    return value instanceof Number number && number.doubleValue() == 0;
  }

  /** When an image is pulled if nothing is said: always under the tag latest or none. */
  private static String pullPolicy(@Nullable Object image) {
    return image instanceof String name && ImageNames.isLatest(name) ? "Always" : "IfNotPresent";
  }
}
