package dev.jobwright.validation;

/** Volumes whose files come from the API: Secrets, ConfigMaps, and fields of the pod. */
final class FileSourceRules {
  private FileSourceRules() {}

  static void secret(Node source) {
    Checks.requiredText(source.field("secretName"), "name the secret");
    Checks.fileMode(source.field("defaultMode"));
    items(source.field("items"));
  }

  static void configMap(Node source) {
    Checks.requiredText(source.field("name"), "name the ConfigMap");
    Checks.fileMode(source.field("defaultMode"));
    items(source.field("items"));
  }

  static void downwardApi(Node source) {
    Checks.fileMode(source.field("defaultMode"));
    for (Node file : source.field("items").items()) {
      downwardApiFile(source, file);
    }
  }

  /** Keys that become files of chosen names. */
  static void items(Node items) {
    for (Node item : items.items()) {
      Checks.requiredText(item.field("key"), "name the key whose value becomes a file");
      Checks.requiredText(item.field("path"), "name the file");
      PathRules.localNonReserved(item.field("path"));
      Checks.fileMode(item.field("mode"));
    }
  }

  /** A file made of a field; the server reports what is wrong with it at its source. */
  static void downwardApiFile(Node source, Node file) {
    Node path = source.at("path", file.field("path").value());
    Node field = source.at("fieldRef", file.field("fieldRef").value());
    Node resource = source.at("resourceFieldRef", file.field("resourceFieldRef").value());
    Checks.requiredText(path, "name the file");
    PathRules.localNonReserved(path);
    if (field.isPresent()) {
      FieldRefRules.ofVolume(field);
      if (resource.isPresent()) {
        source.invalid(
            "resource",
            "fieldRef and resourceFieldRef can not be specified simultaneously; keep one");
      }
    } else if (resource.isPresent()) {
      FieldRefRules.resource(resource, true);
    } else {
      source.required("one of fieldRef and resourceFieldRef is required; add one");
    }
    Checks.fileMode(source.at("mode", file.field("mode").value()));
  }
}
