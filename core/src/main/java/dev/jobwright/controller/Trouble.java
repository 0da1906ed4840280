package dev.jobwright.controller;

import dev.jobwright.runtime.EventType;

/** The reasons and messages of containers that wait because something is wrong with them. */
final class Trouble {
  static final String KUBELET = "kubelet";
  static final String CRASH_LOOP = "CrashLoopBackOff";
  static final String PULL_FAILED = "ErrImagePull";
  static final String PULL_BACK_OFF = "ImagePullBackOff";
  static final String NEVER_PULLED = "ErrImageNeverPull";
  static final String INVALID_NAME = "InvalidImageName";
  static final String MISCONFIGURED = "CreateContainerConfigError";

  private Trouble() {}

  static String message(ManagedContainer container, String trouble) {
    String image = container.plan.image();
    return switch (trouble) {
      case CRASH_LOOP ->
          "back-off %s restarting failed container=%s pod=%s_%s(%s)"
              .formatted(
                  goDuration(container.restartBackoff().delay()),
                  container.name(),
                  container.pod.name(),
                  container.pod.namespace(),
                  container.pod.uid());
      case PULL_FAILED -> pullFailure(image);
      case PULL_BACK_OFF ->
          "Back-off pulling image \"%s\": ErrImagePull: %s".formatted(image, pullFailure(image));
      case MISCONFIGURED -> String.valueOf(container.plan.hindrance.configProblem());
      case NEVER_PULLED ->
          "Container image \"%s\" is not present with pull policy of Never".formatted(image);
      default ->
          "Failed to apply default image tag \"%s\": couldn't parse image name \"%s\": invalid reference format"
              .formatted(image, image);
    };
  }

  /** Records the events with which the kubelet tells of a reason. */
  static void announce(ManagedContainer container, String trouble, long now) {
    EventLog events = container.pod.events();
    switch (trouble) {
      case CRASH_LOOP ->
          events.record(
              now,
              EventType.WARNING,
              "BackOff",
              KUBELET,
              "Back-off restarting failed container %s in pod %s_%s(%s)"
                  .formatted(
                      container.name(),
                      container.pod.name(),
                      container.pod.namespace(),
                      container.pod.uid()));
      case PULL_BACK_OFF -> {
        String image = container.plan.image();
        events.record(
            now, EventType.NORMAL, "BackOff", KUBELET, "Back-off pulling image \"" + image + "\"");
        events.record(now, EventType.WARNING, "Failed", KUBELET, "Error: " + trouble);
      }
      case MISCONFIGURED ->
          events.record(
              now, EventType.WARNING, "Failed", KUBELET, "Error: " + message(container, trouble));
      default -> {
        if (trouble.equals(PULL_FAILED)) {
          String pulling = "Pulling image \"" + container.plan.image() + "\"";
          events.record(now, EventType.NORMAL, "Pulling", KUBELET, pulling);
        }
        events.record(now, EventType.WARNING, "Failed", KUBELET, message(container, trouble));
        events.record(now, EventType.WARNING, "Failed", KUBELET, "Error: " + trouble);
      }
    }
  }

  /** Records the event with which the kubelet tells that a container could not be started. */
  static void announceFailedStart(ManagedContainer container, String message, long now) {
    container.pod.events().record(now, EventType.WARNING, "Failed", KUBELET, "Error: " + message);
  }

  private static String pullFailure(String image) {
    return "failed to pull image \"%s\": no registry of this node has it".formatted(image);
  }

  /** Writes a duration of whole seconds as Go does: {@code 10s}, {@code 1m20s}, {@code 5m0s}. */
  private static String goDuration(long millis) {
    long seconds = millis / 1000;
    return seconds < 60 ? seconds + "s" : seconds / 60 + "m" + seconds % 60 + "s";
  }
}
