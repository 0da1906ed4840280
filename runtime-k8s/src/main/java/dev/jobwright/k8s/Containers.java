package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Seen;
import java.util.stream.Stream;

/** The names of a pod's containers. */
final class Containers {
  private Containers() {}

  static Stream<String> names(Seen pod) {
    return pod.object().at("spec").all("containers").map(container -> container.text("name"));
  }

  static Stream<String> initNames(Seen pod) {
    return pod.object().at("spec").all("initContainers").map(container -> container.text("name"));
  }

  static Stream<String> allNames(Seen pod) {
    return Stream.concat(initNames(pod), names(pod));
  }
}
