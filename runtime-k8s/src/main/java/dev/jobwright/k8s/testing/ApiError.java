package dev.jobwright.k8s.testing;

import dev.jobwright.validation.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An answer with which the API server refuses. */
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Map<String, Object> status;
  private final int code;

  private ApiError(int code, String reason, String message, Map<String, Object> details) {
    super(message);
    this.code = code;
    status = status("Failure", code, reason, message, details);
  }

  static Map<String, Object> status(
      String word, int code, String reason, String message, Map<String, Object> details) {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("kind", "Status");
    status.put("apiVersion", "v1");
    status.put("metadata", new LinkedHashMap<>());
    status.put("status", word);
    if (!message.isEmpty()) {
      status.put("message", message);
      status.put("reason", reason);
    }
    status.put("details", details);
    status.put("code", code);
    return status;
  }

  Map<String, Object> status() {
    return status;
  }

  int code() {
    return code;
  }

  static ApiError of(int code, String reason, String message) {
    return new ApiError(code, reason, message, new LinkedHashMap<>());
  }

  static ApiError badRequest(String message) {
    return of(400, "BadRequest", message);
  }

  static ApiError noSuchPath() {
    return of(404, "NotFound", "the server could not find the requested resource");
  }

  static ApiError notFound(ResourceType type, String name) {
    return new ApiError(
        404,
        "NotFound",
        "%s \"%s\" not found".formatted(type.qualified(), name),
        details(type, name));
  }

  static ApiError exists(ResourceType type, String name) {
    return new ApiError(
        409,
        "AlreadyExists",
        "%s \"%s\" already exists".formatted(type.qualified(), name),
        details(type, name));
  }

  static ApiError modified(ResourceType type, String name) {
    return conflict(
        type,
        name,
        "the object has been modified; please apply your changes to the latest version and try"
            + " again");
  }

  static ApiError conflict(ResourceType type, String name, String why) {
    return new ApiError(
        409,
        "Conflict",
        "Operation cannot be fulfilled on %s \"%s\": %s".formatted(type.qualified(), name, why),
        details(type, name));
  }

  static ApiError expired(long asked, long oldest) {
    return of(410, "Expired", "too old resource version: %d (%d)".formatted(asked, oldest));
  }

  /** Refuses to apply what cannot be merged. */
  static ApiError notTyped(Map<String, Object> manifest, List<String> why) {
    return of(
        500,
        "",
        "failed to create typed patch object (%s/%s; %s, Kind=%s): %s"
            .formatted(
                Doc.namespace(manifest),
                Doc.name(manifest),
                Doc.text(manifest, "apiVersion"),
                Doc.text(manifest, "kind"),
                why.size() == 1 ? why.get(0) : "errors:\n  " + String.join("\n  ", why)));
  }

  /** Refuses what no Role allows. */
  static ApiError forbidden(String user, String verb, Target target) {
    ResourceType type = target.type();
    String name = target.name() == null ? "" : target.name();
    return new ApiError(
        403,
        "Forbidden",
        "%s is forbidden: User \"%s\" cannot %s resource \"%s\" in API group \"%s\" in the namespace \"%s\""
            .formatted(
                name.isEmpty() ? type.qualified() : type.qualified() + " \"" + name + "\"",
                user,
                verb,
                target.resource(),
                type.group(),
                target.namespace()),
        details(type, name));
  }

  /**
   * Refuses to evict a pod.
   *
   * @param seconds when to ask again; 0 when that would be of no use
   */
  static ApiError disruptionBudget(String why, int seconds) {
    Map<String, Object> cause = new LinkedHashMap<>();
    cause.put("reason", "DisruptionBudget");
    cause.put("message", why);
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("causes", List.of(cause));
    if (seconds > 0) {
      details.put("retryAfterSeconds", seconds);
    }
    return new ApiError(
        429,
        "TooManyRequests",
        "Cannot evict pod as it would violate the pod's disruption budget.",
        details);
  }

  static ApiError invalid(ResourceType type, String name, List<Violation> violations) {
    List<Map<String, Object>> causes = new ArrayList<>();
    for (Violation violation : violations) {
      Map<String, Object> cause = new LinkedHashMap<>();
      cause.put("reason", violation.reason().serverReason());
      cause.put("message", words(violation).substring(violation.field().length() + 2));
      cause.put("field", violation.field());
      causes.add(cause);
    }
    Map<String, Object> details = details(type, name);
    details.put("causes", causes);
    String all = violations.stream().map(ApiError::words).collect(Collectors.joining(", "));
    return new ApiError(
        422,
        "Invalid",
        "%s \"%s\" is invalid: %s"
            .formatted(
                type.kind() + (type.group().isEmpty() ? "" : "." + type.group()),
                name,
                violations.size() == 1 ? all : "[" + all + "]"),
        details);
  }

  /** Words a violation without the repair that only Jobwright adds. */
  private static String words(Violation violation) {
    return violation.toString().replaceFirst("(: field is immutable); .*$", "$1");
  }

  /** Refuses an apply, as others own fields that it would change. */
  static ApiError fieldConflicts(List<FieldConflict> conflicts) {
    List<Map<String, Object>> causes = new ArrayList<>();
    for (FieldConflict conflict : conflicts) {
      Map<String, Object> cause = new LinkedHashMap<>();
      cause.put("reason", "FieldManagerConflict");
      cause.put("message", conflict.words());
      cause.put("field", conflict.field());
      causes.add(cause);
    }
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("causes", causes);
    return new ApiError(409, "Conflict", words(conflicts), details);
  }

  private static String words(List<FieldConflict> conflicts) {
    if (conflicts.size() == 1) {
      FieldConflict one = conflicts.get(0);
      return "Apply failed with 1 conflict: " + one.words() + ": " + one.field();
    }
    Map<String, List<String>> fields = new TreeMap<>();
    conflicts.forEach(
        conflict ->
            fields
                .computeIfAbsent(conflict.words(), any -> new ArrayList<>())
                .add("- " + conflict.field()));
    StringBuilder words = new StringBuilder("Apply failed with " + conflicts.size());
    words.append(" conflicts: ");
    String line = "";
    for (Map.Entry<String, List<String>> entry : fields.entrySet()) {
      words
          .append(line)
          .append(entry.getKey().replaceFirst("^conflict", "conflicts"))
          .append(":\n");
      words.append(String.join("\n", entry.getValue()));
      line = "\n";
    }
    return words.toString();
  }

  static Map<String, Object> details(ResourceType type, String name) {
    Map<String, Object> details = new LinkedHashMap<>();
    if (!name.isEmpty()) {
      details.put("name", name);
    }
    if (!type.group().isEmpty()) {
      details.put("group", type.group());
    }
    details.put("kind", type.plural());
    return details;
  }

  /**
   * A field that somebody else has set.
   *
   * @param manager who
   * @param apiVersion the version in which it was set; empty when it was applied
   * @param field the path, such as {@code .spec.parallelism}
   */
  record FieldConflict(String manager, String apiVersion, String field) {

    String words() {
      String using = apiVersion.isEmpty() ? "" : " using " + apiVersion;
      return "conflict with \"" + manager + "\"" + using;
    }
  }
}
