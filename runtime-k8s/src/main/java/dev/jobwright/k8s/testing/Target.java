package dev.jobwright.k8s.testing;

import dev.jobwright.k8s.testing.ApiObjects.Place;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a path names.
 *
 * @param namespace empty for all, or none
 * @param name {@code null} for the whole collection
 * @param part such as {@code status}; {@code null} for the object itself
 */
record Target(ResourceType type, String namespace, @Nullable String name, @Nullable String part) {
  /** Group and version, namespace, type, name, and a part of the object. */
  private static final Pattern PATH =
      Pattern.compile(
          "/(?:api|apis)/((?:[a-z0-9.]+/)?v\\d\\w*)(?:/namespaces/([^/]+))?/([a-z]+)"
              + "(?:/([^/]+)(?:/([a-z]+))?)?");

  private static final Pattern NAMESPACE = Pattern.compile("/api/v1/namespaces/([^/]+)(/status)?");

  static Target of(String path) {
    Matcher namespace = NAMESPACE.matcher(path);
    if (namespace.matches()) {
      return new Target(
          ResourceType.NAMESPACES,
          "",
          HttpRequest.decode(namespace.group(1)),
          namespace.group(2) == null ? null : "status");
    }
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      throw ApiError.noSuchPath();
    }
    ResourceType type = ResourceType.of(parts.group(1), parts.group(3));
    if (type == null) {
      throw ApiError.noSuchPath();
    }
    String name = parts.group(4);
    return new Target(
        type,
        parts.group(2) == null ? "" : HttpRequest.decode(parts.group(2)),
        name == null ? null : HttpRequest.decode(name),
        parts.group(5));
  }

  Place place() {
    return new Place(type, namespace, Objects.requireNonNull(name));
  }

  /** Returns the word by which a Role calls it, such as {@code pods/log}. */
  String resource() {
    return part == null ? type.plural() : type.plural() + "/" + part;
  }
}
