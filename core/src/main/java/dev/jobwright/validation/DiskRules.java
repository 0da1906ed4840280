package dev.jobwright.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Volumes of the older kinds: disks and file systems of particular vendors. */
final class DiskRules {
  private static final String GIVE_IT = "this kind of volume cannot do without it";
  private static final Map<String, List<String>> REQUIRED =
      Map.ofEntries(
          Map.entry("gitRepo", List.of("repository")),
          Map.entry("gcePersistentDisk", List.of("pdName")),
          Map.entry("awsElasticBlockStore", List.of("volumeID")),
          Map.entry("iscsi", List.of("targetPortal", "iqn")),
          Map.entry("glusterfs", List.of("endpoints", "path")),
          Map.entry("rbd", List.of("image")),
          Map.entry("cinder", List.of("volumeID")),
          Map.entry("quobyte", List.of("registry", "volume")),
          Map.entry("flexVolume", List.of("driver")),
          Map.entry("azureFile", List.of("secretName", "shareName")),
          Map.entry("vsphereVolume", List.of("volumePath")),
          Map.entry("photonPersistentDisk", List.of("pdID")),
          Map.entry("portworxVolume", List.of("volumeID")),
          Map.entry("azureDisk", List.of("diskName", "diskURI")),
          Map.entry("storageos", List.of("volumeName")),
          Map.entry("scaleIO", List.of("gateway", "system", "volumeName")));

  private DiskRules() {}

  static void check(Node source, String kind) {
    for (String field : REQUIRED.getOrDefault(kind, List.of())) {
      Checks.requiredText(source.field(field), GIVE_IT);
    }
    switch (kind) {
      case "gitRepo" -> PathRules.localDescending(source.field("directory"));
      case "gcePersistentDisk", "awsElasticBlockStore" -> partition(source.field("partition"));
      case "iscsi" -> iscsi(source);
      case "flocker" -> flocker(source);
      case "rbd", "cephfs" -> monitors(source.field("monitors"));
      case "cinder" -> secret(source.field("secretRef"));
      case "quobyte" -> quobyte(source);
      case "fc" -> fibreChannel(source);
      case "flexVolume" -> options(source.field("options"));
      case "azureDisk" -> azureDisk(source);
      case "storageos" -> storageOs(source);
      default -> {}
    }
  }

  private static void partition(Node partition) {
    if (partition.number(0) < 0 || partition.isAbove(255)) {
      partition.invalid("must be between 1 and 255, inclusive");
    }
  }

  private static void monitors(Node monitors) {
    if (monitors.list().isEmpty()) {
      monitors.required(GIVE_IT);
    }
  }

  private static void secret(Node secret) {
    if (secret.isPresent()) {
      Checks.requiredText(secret.field("name"), "name the secret");
    }
  }

  private static void iscsi(Node source) {
    qualifiedName(source.field("iqn"));
    qualifiedName(source.at("initiatorname", source.field("initiatorName").value()));
    Checks.inRange(source.field("lun"), 0, 255);
    boolean chap =
        source.field("chapAuthDiscovery").isTrue() || source.field("chapAuthSession").isTrue();
    if (chap && source.field("secretRef").isAbsent()) {
      source.field("secretRef").required(GIVE_IT);
    }
  }

  private static void qualifiedName(Node name) {
    String text = name.text();
    boolean known = text.startsWith("iqn") || text.startsWith("eui") || text.startsWith("naa");
    if (!text.isEmpty() && !known) {
      name.invalid("must be valid format starting with iqn, eui, or naa");
    } else if (!isWellFormed(text)) {
      name.invalid("must be valid format");
    }
  }

  private static boolean isWellFormed(String name) {
    if (name.startsWith("eui")) {
      return name.length() == "eui.".length() + 16;
    }
    if (name.startsWith("naa")) {
      return name.length() == "naa.".length() + 32;
    }
    return name.isEmpty() || name.contains(":");
  }

  private static void flocker(Node source) {
    Node name = source.field("datasetName");
    Node uuid = source.field("datasetUUID");
    if (name.isEmptyText() && uuid.isEmptyText()) {
      source.required("one of datasetName and datasetUUID is required");
    } else if (!name.isEmptyText() && !uuid.isEmptyText()) {
      source.invalid(
          "resource", "datasetName and datasetUUID can not be specified simultaneously; keep one");
    }
    if (name.text().contains("/")) {
      name.invalid("must not contain '/'");
    }
  }

  private static void quobyte(Node source) {
    Node registry = source.field("registry");
    for (String pair : registry.text().split(",", -1)) {
      if (!registry.isEmptyText() && pair.indexOf(':') < 0) {
        registry.invalid("must be a host:port pair or multiple pairs separated by commas");
      }
    }
  }

  private static void fibreChannel(Node source) {
    Node names = source.field("targetWWNs");
    boolean byName = !names.list().isEmpty();
    boolean byId = !source.field("wwids").list().isEmpty();
    if (!byName && !byId) {
      names.required("must specify either targetWWNs or wwids, but not both");
    } else if (byName && byId) {
      names.invalid("targetWWNs and wwids can not be specified simultaneously; keep one of them");
    }
    if (byName && source.field("lun").isAbsent()) {
      source.field("lun").required("lun is required if targetWWNs is specified");
    } else if (byName) {
      Checks.inRange(source.field("lun"), 0, 255);
    }
  }

  private static void options(Node options) {
    for (Object key : options.map().keySet()) {
      String name = String.valueOf(key);
      int slash = name.indexOf('/');
      String space = "." + (slash < 0 ? name : name.substring(0, slash)).toLowerCase(Locale.ROOT);
      if (space.endsWith(".kubernetes.io") || space.endsWith(".k8s.io")) {
        options.key(name).invalid(name, "kubernetes.io and k8s.io namespaces are reserved");
      }
    }
  }

  private static void azureDisk(Node source) {
    Checks.oneOfIfPresent(source.field("cachingMode"), "None", "ReadOnly", "ReadWrite");
    Checks.oneOfIfPresent(source.field("kind"), "Dedicated", "Managed", "Shared");
    Node uri = source.field("diskURI");
    boolean managed = source.field("kind").is("Managed");
    if (managed && !uri.text().startsWith("/subscriptions/")) {
      uri.notSupported(
          "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/"
              + "{disk-id}");
    } else if (!managed && !uri.text().startsWith("https://")) {
      uri.notSupported(
          "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd");
    }
  }

  private static void storageOs(Node source) {
    for (String field : List.of("volumeName", "volumeNamespace")) {
      if (!source.field(field).isEmptyText()) {
        NameRules.dnsLabel(source.field(field));
      }
    }
    secret(source.field("secretRef"));
  }
}
