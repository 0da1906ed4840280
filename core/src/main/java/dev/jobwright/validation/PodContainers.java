package dev.jobwright.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All containers of a pod, of whichever list. */
final class PodContainers {
  private static final List<String> LISTS =
      List.of("initContainers", "containers", "ephemeralContainers");

  private PodContainers() {}

  static List<Node> of(Node spec) {
    List<Node> all = new ArrayList<>();
    for (String list : LISTS) {
      all.addAll(spec.field(list).items());
    }
    return all;
  }

  static Set<String> names(Node spec) {
    Set<String> names = new HashSet<>();
    for (Node container : of(spec)) {
      names.add(container.field("name").text());
    }
    return names;
  }

  /** The names of the containers that are there from the start. */
  static Set<String> lastingNames(Node spec) {
    Set<String> names = new HashSet<>();
    for (String list : List.of("containers", "initContainers")) {
      for (Node container : spec.field(list).items()) {
        names.add(container.field("name").text());
      }
    }
    return names;
  }
}
