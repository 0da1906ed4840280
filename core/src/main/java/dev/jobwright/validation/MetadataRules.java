package dev.jobwright.validation;

import java.util.List;
import java.util.Set;

/** The metadata of a document. */
final class MetadataRules {
  private static final int LONGEST_GENERATED_BASE = 58;
  private static final String STANDARD_FINALIZERS = "kubernetes orphan foregroundDeletion";

  private static final Set<String> BESIDE_NAME_AND_LABELS =
      Set.of("namespace", "annotations", "ownerReferences", "finalizers", "managedFields");

  private MetadataRules() {}

  /** Metadata whose name is a DNS subdomain, as of most kinds. */
  static void check(Node metadata, Node labels) {
    name(metadata);
    Node name = metadata.at("name", nameOf(metadata));
    if (!name.isEmptyText()) {
      NameRules.subdomain(name);
    }
    common(metadata, labels);
  }

  /** Metadata of a Service, whose name is a DNS label that starts with a letter. */
  static void checkOfService(Node metadata) {
    name(metadata);
    Node name = metadata.at("name", nameOf(metadata));
    if (!name.isEmptyText()) {
      NameRules.dns1035Label(name);
    }
    common(metadata, metadata.field("labels"));
  }

  private static void name(Node metadata) {
    Node base = metadata.field("generateName");
    if (!base.isEmptyText()) {
      NameRules.subdomainPrefix(base);
    } else {
      Checks.requiredText(metadata.field("name"), "name or generateName is required");
    }
  }

  /** The name an object gets: its own, or one made from {@code generateName} and five letters. */
  static String nameOf(Node metadata) {
    String name = metadata.field("name").text();
    String base = metadata.field("generateName").text();
    if (!name.isEmpty() || base.isEmpty()) {
      return name;
    }
    return base.substring(0, Math.min(base.length(), LONGEST_GENERATED_BASE)) + "xxxxx";
  }

  private static void common(Node metadata, Node labels) {
    LabelRules.labels(labels);
    if (!metadata.hasAny(BESIDE_NAME_AND_LABELS)) {
      return;
    }
    Node namespace = metadata.field("namespace");
    if (!namespace.isEmptyText()) {
      NameRules.dnsLabel(namespace);
    }
    LabelRules.annotations(metadata.field("annotations"));
    owners(metadata.field("ownerReferences"));
    finalizers(metadata.field("finalizers"));
    for (Node entry : metadata.field("managedFields").items()) {
      if (!entry.field("operation").is("Apply") && !entry.field("operation").is("Update")) {
        entry.field("operation").invalid("must be `Apply` or `Update`");
      }
    }
  }

  private static void owners(Node owners) {
    String controller = "";
    for (Node owner : owners.items()) {
      String version = owner.field("apiVersion").text();
      if (versionOf(version).isEmpty()) {
        owners.at("apiVersion", version).invalid("version must not be empty, such as apps/v1");
      } else if (version.equals("v1") && owner.field("kind").is("Event")) {
        owners.invalid(owner.value(), "an Event is disallowed from being an owner");
      }
      for (String field : List.of("kind", "name", "uid")) {
        if (owner.field(field).isEmptyText()) {
          owners.at(field, "").invalid("must not be empty");
        }
      }
      if (owner.field("controller").isTrue()) {
        String name = owner.field("kind").text() + "/" + owner.field("name").text();
        if (!controller.isEmpty()) {
          owners.invalid(
              "Only one reference can have Controller set to true. Found \"true\" in references"
                  + " for "
                  + controller
                  + " and "
                  + name);
        }
        controller = name;
      }
    }
  }

  /** The version in {@code group/version}; empty where there is none. */
  private static String versionOf(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    return slash == apiVersion.lastIndexOf('/') ? apiVersion.substring(slash + 1) : "";
  }

  private static void finalizers(Node finalizers) {
    if (finalizers.texts().containsAll(List.of("orphan", "foregroundDeletion"))) {
      finalizers.invalid("finalizer orphan and foregroundDeletion cannot be both set; keep one");
    }
    for (Node finalizer : finalizers.items()) {
      NameRules.qualifiedName(finalizers.with(finalizer.text()));
      boolean standard = (" " + STANDARD_FINALIZERS + " ").contains(" " + finalizer.text() + " ");
      if (finalizer.text().indexOf('/') < 0 && !standard) {
        finalizer.invalid("name is neither a standard finalizer name nor is it fully qualified");
      }
    }
  }
}
