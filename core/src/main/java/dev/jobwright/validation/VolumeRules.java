package dev.jobwright.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code volumes} of a pod: each has a name and one source. */
final class VolumeRules {
  private static final String[] SOURCES = {
    "emptyDir",
    "hostPath",
    "gitRepo",
    "gcePersistentDisk",
    "awsElasticBlockStore",
    "secret",
    "nfs",
    "iscsi",
    "glusterfs",
    "flocker",
    "persistentVolumeClaim",
    "rbd",
    "cinder",
    "cephfs",
    "quobyte",
    "downwardAPI",
    "fc",
    "flexVolume",
    "configMap",
    "azureFile",
    "vsphereVolume",
    "photonPersistentDisk",
    "portworxVolume",
    "azureDisk",
    "storageos",
    "projected",
    "scaleIO",
    "csi",
    "ephemeral",
    "image"
  };

  private VolumeRules() {}

  /** Checks volumes and returns those that are valid, by name; only these can be mounted. */
  static Map<String, Node> check(Node volumes) {
    if (volumes.list().isEmpty()) {
      return Map.of();
    }
    Map<String, Node> valid = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (Node volume : volumes.items()) {
      int before = volume.reported();
      source(volume);
      Node name = volume.field("name");
      NameRules.requiredDnsLabel(name, "containers mount the volume by this name");
      if (names.contains(name.text())) {
        name.duplicate();
      }
      if (volume.reported() == before) {
        names.add(name.text());
        valid.put(name.text(), volume);
      }
    }
    return valid;
  }

  private static void source(Node volume) {
    boolean found = false;
    for (String kind : SOURCES) {
      Node source = volume.field(kind);
      if (source.isPresent() && found) {
        source.forbidden("may not specify more than 1 volume type; make them two volumes");
      } else if (source.isPresent()) {
        found = true;
        source(source, kind);
      }
    }
  }

  private static void source(Node source, String kind) {
    switch (kind) {
      case "emptyDir" -> emptyDir(source);
      case "hostPath" -> hostPath(source);
      case "secret" -> FileSourceRules.secret(source);
      case "configMap" -> FileSourceRules.configMap(source);
      case "downwardAPI" -> FileSourceRules.downwardApi(source);
      case "projected" -> ProjectedVolumeRules.check(source);
      case "persistentVolumeClaim" ->
          Checks.requiredText(source.field("claimName"), "name the claim");
      case "nfs" -> nfs(source);
      case "csi" -> csi(source);
      case "ephemeral" -> ClaimRules.template(source.field("volumeClaimTemplate"));
      case "image" -> image(source);
      default -> DiskRules.check(source, kind);
    }
  }

  private static void emptyDir(Node source) {
    var limit = Quantities.read(source.field("sizeLimit").value());
    if (limit != null && limit.amount().signum() < 0) {
      source.field("sizeLimit").forbidden("SizeLimit field must be a valid resource quantity");
    }
  }

  private static void hostPath(Node source) {
    Node path = source.field("path");
    if (path.isEmptyText()) {
      path.required("name a path of the host");
      return;
    }
    PathRules.noBacksteps(path);
    Checks.oneOf(
        source.field("type"),
        "",
        "BlockDevice",
        "CharDevice",
        "Directory",
        "DirectoryOrCreate",
        "File",
        "FileOrCreate",
        "Socket");
  }

  private static void nfs(Node source) {
    Checks.requiredText(source.field("server"), "name the server");
    Checks.requiredText(source.field("path"), "name the path the server exports");
    if (!source.field("path").text().startsWith("/")) {
      source.at("path", source.field("path").text()).invalid("must be an absolute path");
    }
  }

  private static void csi(Node source) {
    csiDriver(source.field("driver"));
    Node secret = source.field("nodePublishSecretRef");
    if (secret.isPresent() && secret.field("name").isEmptyText()) {
      secret.field("name").required("name the secret");
    } else if (secret.isPresent()) {
      NameRules.subdomain(source.at("name", secret.field("name").value()));
    }
  }

  private static void csiDriver(Node driver) {
    String name = driver.text();
    Checks.requiredText(driver, "name the driver");
    if (Names.bytes(name) > Names.LABEL_LENGTH) {
      driver.tooLong(Names.LABEL_LENGTH);
    }
    NameRules.subdomain(driver.with(name.toLowerCase(Locale.ROOT)));
  }

  /** A template may leave the image to what makes pods of it. */
  private static void image(Node source) {
    Checks.oneOf(source.field("pullPolicy"), "Always", "IfNotPresent", "Never");
  }
}
