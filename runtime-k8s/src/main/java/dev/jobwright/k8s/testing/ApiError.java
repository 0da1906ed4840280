package dev.jobwright.k8s.testing;

import dev.jobwright.validation.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  static ApiError expired() {
    return of(410, "Expired", "too old resource version");
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
    String one = conflicts.get(0).words() + ": " + conflicts.get(0).field();
    String message =
        conflicts.size() == 1
            ? "Apply failed with 1 conflict: " + one
            : "Apply failed with %d conflicts: %s"
                .formatted(
                    conflicts.size(),
                    conflicts.stream()
                        .map(conflict -> conflict.words() + ":\n- " + conflict.field())
                        .collect(Collectors.joining("\n")));
    return new ApiError(409, "Conflict", message, details);
  }

  private static Map<String, Object> details(ResourceType type, String name) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("name", name);
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
   * @param apiVersion the version in which it was set
   * @param field the path, such as {@code .spec.parallelism}
   */
  record FieldConflict(String manager, String apiVersion, String field) {

    String words() {
      return "conflict with \"%s\" using %s".formatted(manager, apiVersion);
    }
  }
}
