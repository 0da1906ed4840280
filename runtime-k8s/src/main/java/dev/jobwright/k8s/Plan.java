package dev.jobwright.k8s;

import java.util.List;
import java.util.stream.Collectors;

/** What applying a manifest would do to the cluster; {@code toString} says it in words. */
public sealed interface Plan {

  /**
   * Returns what it is about.
   *
   * @return kind and name, such as {@code Job/resize}
   */
  String resource();

  /**
   * There is no such object, so it would be created.
   *
   * @param resource kind and name
   */
  record Create(String resource) implements Plan {
    @Override
    public String toString() {
      return resource + ": create";
    }
  }

  /**
   * The object is as the manifest says already.
   *
   * @param resource kind and name
   */
  record Unchanged(String resource) implements Plan {
    @Override
    public String toString() {
      return resource + ": unchanged";
    }
  }

  /**
   * Fields that may change would be changed.
   *
   * @param resource kind and name
   * @param changes the fields
   */
  record Patch(String resource, List<FieldChange> changes) implements Plan {
    /** Copies the list. */
    public Patch {
      changes = List.copyOf(changes);
    }

    @Override
    public String toString() {
      return resource + ": patch" + lines("  ~ ", changes);
    }
  }

  /**
   * A field that must not change would have to, so the object would be deleted and created anew; or
   * it is being deleted and would be created when it is gone.
   *
   * @param resource kind and name
   * @param reasons the fields, in the API server's words
   */
  record Replace(String resource, List<String> reasons) implements Plan {
    /** Copies the list. */
    public Replace {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
      return resource + ": replace" + lines("  ! ", reasons);
    }
  }

  /**
   * Fields belong to somebody else, so nothing would be changed.
   *
   * @param resource kind and name
   * @param owners each field with its owner, in the API server's words
   */
  record Conflict(String resource, List<String> owners) implements Plan {
    /** Copies the list. */
    public Conflict {
      owners = List.copyOf(owners);
    }

    @Override
    public String toString() {
      return resource + ": conflict" + lines("  x ", owners);
    }
  }

  private static String lines(String sign, List<?> lines) {
    return lines.stream()
        .map(line -> "\n" + sign + line.toString().replace("\n", "\n    "))
        .collect(Collectors.joining());
  }
}
