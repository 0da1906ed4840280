package dev.jobwright.validation;

import dev.jobwright.model.Resource;
import dev.jobwright.schema.ApiSchema;
import dev.jobwright.schema.ApiType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what the Kubernetes v1.36 API server would refuse, all of it at once.
 *
 * <p>A document is a resource as plain data: maps, lists, {@code String}, {@code Boolean}, {@code
 * Integer}, {@code Long}, {@code Double}; null means absent. Nothing is written into it: the
 * defaults of the server count as set without being set. Nothing here throws on a document, however
 * odd.
 *
 * <p>Kubernetes: batch, core, apps and apimachinery {@code validation.go}, strict field validation.
 */
public final class Validation {
  private Validation() {}

  /**
   * Checks a document as the server does when it is created.
   *
   * @param document a Job, CronJob, ReplicaSet, StatefulSet, Service or PersistentVolumeClaim
   * @return every violation, in the order of the rules; empty when the server would accept it
   */
  public static List<Violation> check(Map<String, ?> document) {
    List<Violation> report = new ArrayList<>();
    Node root = Node.root(document, report);
    ApiType type = typeOf(root);
    if (type == null) {
      KindRules.unknown(root);
      return report;
    }
    StructureRules.check(root, type);
    List<Violation> structure = List.copyOf(report);
    KindRules.check(root, type.name());
    return withoutConsequences(report, structure);
  }

  /**
   * Checks a resource as the server does when it is created.
   *
   * @param resource the resource
   * @return every violation, in the order of the rules; empty when the server would accept it
   */
  public static List<Violation> check(Resource resource) {
    return check(resource.toDocument());
  }

  /**
   * Checks a document and throws if the server would refuse it.
   *
   * @param document as for {@link #check(Map)}
   * @throws ValidationException when there is a violation; it lists every one
   */
  public static void require(Map<String, ?> document) {
    throwIfAny(check(document));
  }

  /**
   * Checks a resource and throws if the server would refuse it.
   *
   * @param resource the resource
   * @throws ValidationException when there is a violation; it lists every one
   */
  public static void require(Resource resource) {
    throwIfAny(check(resource));
  }

  /**
   * Checks a change of an object as the server does on update: the new document by itself, and what
   * must not change.
   *
   * <p>Fields that neither document has keep the values the server gave them when it created the
   * object, as they do under {@code kubectl apply}.
   *
   * @param before the document as it was
   * @param after the document as it is to be
   * @param state what the controller has made of the object so far
   * @return every violation; empty when the server would accept the change
   */
  public static List<Violation> checkUpdate(
      Map<String, ?> before, Map<String, ?> after, UpdateState state) {
    List<Violation> report = new ArrayList<>();
    Node root = Node.root(after, report);
    ApiType type = typeOf(root);
    if (type == null) {
      KindRules.unknown(root);
      return report;
    }
    StructureRules.check(root, type);
    List<Violation> structure = List.copyOf(report);
    UpdateRules.check(before, after, type.name(), state, report);
    return withoutConsequences(report, structure);
  }

  private static void throwIfAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new ValidationException(violations);
    }
  }

  private static @Nullable ApiType typeOf(Node root) {
    return ApiSchema.root(root.field("apiVersion").text(), root.field("kind").text());
  }

  /** Leaves out what is wrong only because the structure is, and what is said twice. */
  private static List<Violation> withoutConsequences(
      List<Violation> report, List<Violation> structure) {
    if (report.isEmpty()) {
      return List.of();
    }
    Set<String> broken = structure.stream().map(Violation::field).collect(Collectors.toSet());
    Map<String, Violation> violations = new LinkedHashMap<>();
    for (int i = 0; i < report.size(); i++) {
      Violation violation = report.get(i);
      if (i < structure.size() || !isWithin(violation.field(), broken)) {
        violations.putIfAbsent(violation.toString(), violation);
      }
    }
    return List.copyOf(violations.values());
  }

  private static boolean isWithin(String path, Set<String> broken) {
    for (int end = path.length(); end > 0; end--) {
      boolean step = end == path.length() || path.charAt(end) == '.' || path.charAt(end) == '[';
      if (step && broken.contains(path.substring(0, end))) {
        return true;
      }
    }
    return broken.contains("");
  }

  /** The kinds that can be checked, such as {@code batch/v1 Job}. */
  static String kinds() {
    return ApiSchema.roots().stream()
        .map(ApiType::toString)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
