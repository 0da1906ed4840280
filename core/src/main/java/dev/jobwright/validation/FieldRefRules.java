package dev.jobwright.validation;

import dev.jobwright.model.Quantity;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields and resources of a pod that are passed to its containers. */
final class FieldRefRules {
  private static final String[] OF_ENV = {
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
    "spec.nodeName",
    "spec.serviceAccountName",
    "status.hostIP",
    "status.hostIPs",
    "status.podIP",
    "status.podIPs"
  };
  private static final String[] OF_VOLUME = {
    "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"
  };
  private static final String[] RESOURCES = {
    "limits.cpu",
    "limits.ephemeral-storage",
    "limits.memory",
    "requests.cpu",
    "requests.ephemeral-storage",
    "requests.memory"
  };

  /** Every field the server can name; some are of volumes only, some of variables only. */
  private static final List<String> CONVERTIBLE =
      List.of(
          "metadata.annotations",
          "metadata.labels",
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "spec.nodeName",
          "spec.restartPolicy",
          "spec.serviceAccountName",
          "spec.schedulerName",
          "status.phase",
          "status.hostIP",
          "status.hostIPs",
          "status.podIP",
          "status.podIPs",
          "spec.host");

  private static final List<String> SIZES =
      List.of("1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei");

  private FieldRefRules() {}

  static void ofEnv(Node ref) {
    field(ref, OF_ENV);
  }

  static void ofVolume(Node ref) {
    field(ref, OF_VOLUME);
  }

  private static void field(Node ref, String[] supported) {
    if (ref.isAbsent()) {
      return;
    }
    Node path = ref.field("fieldPath");
    Node version = ref.field("apiVersion");
    if (path.isEmptyText()) {
      path.required("name a field of the pod, such as metadata.name");
    } else if (!version.isEmptyText() && !version.is("v1")) {
      path.invalid(
          "error converting fieldPath: unsupported pod version: " + version.text() + "; use v1");
    } else {
      field(ref, path, supported);
    }
  }

  private static void field(Node ref, Node path, String[] supported) {
    String text = path.text();
    int open = text.indexOf("['");
    if (open > 0 && text.endsWith("']") && open + 4 < text.length()) {
      subscript(ref, path, text.substring(0, open), text.substring(open + 2, text.length() - 2));
    } else if (!CONVERTIBLE.contains(text)) {
      notConvertible(path);
    } else {
      Checks.exactlyOneOf(path.is("spec.host") ? path.with("spec.nodeName") : path, supported);
    }
  }

  private static void subscript(Node ref, Node path, String field, String key) {
    if (field.equals("metadata.annotations")) {
      NameRules.annotationKey(ref, key);
    } else if (field.equals("metadata.labels")) {
      NameRules.qualifiedName(ref.with(key));
    } else {
      notConvertible(path);
    }
  }

  private static void notConvertible(Node path) {
    path.invalid(
        "error converting fieldPath: field label not supported: "
            + path.text()
            + "; use a field such as metadata.name");
  }

  /** A resource of a container; a file of a volume must say of which one. */
  static void resource(Node ref, boolean ofVolume) {
    if (ref.isAbsent()) {
      return;
    }
    Node resource = ref.field("resource");
    String text = resource.text();
    boolean hugePages =
        text.startsWith("requests.hugepages-") || text.startsWith("limits.hugepages-");
    if (ofVolume && ref.field("containerName").isEmptyText()) {
      ref.field("containerName").required("name the container whose resource it is");
    } else if (resource.isEmptyText()) {
      resource.required("name a resource, such as limits.memory");
    } else if (!hugePages && !Arrays.asList(RESOURCES).contains(text)) {
      resource.notSupported(RESOURCES);
    }
    divisor(ref.field("divisor"), text);
  }

  private static void divisor(Node divisor, String resource) {
    Quantity given = Quantities.read(divisor.value());
    if (given == null || given.amount().signum() == 0) {
      return;
    }
    if (resource.endsWith(".cpu")) {
      divisor(divisor, given, List.of("1m", "1"), "1m and 1", "cpu");
    } else if (resource.endsWith(".memory")) {
      divisor(divisor, given, SIZES, null, "memory");
    } else if (resource.endsWith(".ephemeral-storage")) {
      divisor(divisor, given, SIZES, null, "local ephemeral storage");
    } else if (resource.contains(".hugepages-")) {
      divisor(divisor, given, SIZES, null, "hugepages");
    }
  }

  private static void divisor(
      Node divisor, Quantity given, List<String> units, @Nullable String words, String resource) {
    boolean known = units.stream().anyMatch(unit -> isUnit(given, unit));
    if (!known) {
      divisor.invalid(
          "only divisor's values "
              + (words == null ? String.join(", ", units) : words)
              + " are supported with the "
              + resource
              + " resource; use one of them");
    }
  }

  /** Whether the server writes a quantity as this unit: 1024 is no 1Ki, but 1024Ki is 1Mi. */
  private static boolean isUnit(Quantity given, String unit) {
    boolean sameBase = given.text().endsWith("i") == unit.endsWith("i");
    boolean exponent = given.text().matches(".*[eE][-+]?[0-9]+") && !unit.equals("1");
    return sameBase && !exponent && Quantity.of(unit).compareTo(given) == 0;
  }
}
