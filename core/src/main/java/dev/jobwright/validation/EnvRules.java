package dev.jobwright.validation;

import java.util.List;

/** Environment variables. Their values are never repeated in a message: they may be secrets. */
final class EnvRules {
  private static final List<String> SOURCES =
      List.of("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef");
  private static final String NO_SOURCE =
      "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or"
          + " `fileKeyRef`";

  private EnvRules() {}

  static void check(Node variables, Pod pod) {
    for (Node variable : variables.items()) {
      Node name = variable.field("name");
      if (name.isEmptyText()) {
        name.required("name the variable");
      } else {
        NameRules.envName(name);
      }
      if (variable.field("valueFrom").isPresent()) {
        valueFrom(variable.field("valueFrom"), !variable.field("value").isEmptyText(), pod);
      }
    }
  }

  private static void valueFrom(Node from, boolean hasValue, Pod pod) {
    FieldRefRules.ofEnv(from.field("fieldRef"));
    FieldRefRules.resource(from.field("resourceFieldRef"), false);
    keyRef(from.field("configMapKeyRef"));
    keyRef(from.field("secretKeyRef"));
    fileKeyRef(from.field("fileKeyRef"), pod);
    int sources = 0;
    for (String source : SOURCES) {
      sources += from.field(source).isPresent() ? 1 : 0;
    }
    if (sources == 0) {
      from.invalid("", NO_SOURCE);
    } else if (hasValue) {
      from.invalid("", "may not be specified when `value` is not empty; keep one of the two");
    } else if (sources > 1) {
      from.invalid("", "may not have more than one field specified at a time; keep one");
    }
  }

  private static void keyRef(Node ref) {
    if (ref.isPresent()) {
      NameRules.subdomain(ref.at("name", ref.field("name").text()));
      NameRules.configKey(ref.field("key"));
    }
  }

  private static void fileKeyRef(Node ref, Pod pod) {
    if (ref.isAbsent()) {
      return;
    }
    Node key = ref.field("key");
    Node path = ref.field("path");
    if (key.isEmptyText()) {
      key.required("name the variable in the file");
    } else {
      NameRules.envName(key);
    }
    volumeOfFile(ref.field("volumeName"), pod);
    if (path.isEmptyText()) {
      path.required("say where in the volume the file is");
    } else {
      PathRules.localNonReserved(path);
    }
  }

  private static void volumeOfFile(Node name, Pod pod) {
    NameRules.requiredDnsLabel(name, "name the emptyDir volume of the file");
    Node volume = pod.declared().get(name.text());
    if (volume == null) {
      name.with(name.text()).notFound("no volume of the pod has this name; add an emptyDir");
    } else if (volume.field("emptyDir").isAbsent() && volume.map().size() > 1) {
      name.invalid("must be the name of an emptyDir volume");
    }
  }

  /** Whole ConfigMaps and Secrets as variables. */
  static void from(Node sources) {
    for (Node source : sources.items()) {
      if (!source.field("prefix").isEmptyText()) {
        NameRules.envName(source.field("prefix"));
      }
      boolean configMap = source.field("configMapRef").isPresent();
      boolean secret = source.field("secretRef").isPresent();
      objectRef(source.field("configMapRef"));
      objectRef(source.field("secretRef"));
      if (!configMap && !secret) {
        sources.invalid("", "must specify one of: `configMapRef` or `secretRef`");
      } else if (configMap && secret) {
        sources.invalid("", "may not have more than one field specified at a time; keep one");
      }
    }
  }

  private static void objectRef(Node ref) {
    if (ref.isPresent() && ref.field("name").isEmptyText()) {
      ref.field("name").required("name the object whose data become variables");
    } else if (ref.isPresent()) {
      NameRules.subdomainPrefix(ref.field("name"));
    }
  }
}
