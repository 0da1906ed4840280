package dev.jobwright.controller;

/** Something the kubelet wants done with a container of a pod, as a value. */
public sealed interface PodAction {

  /**
   * Returns the container.
   *
   * @return its name
   */
  String container();

  /**
   * Start it, and report {@link PodHappening.Started} and {@link PodHappening.Exited}.
   *
   * @param container its name
   * @param run the number of the run, to tell its reports from those of another one
   */
  record Start(String container, int run) implements PodAction {}

  /**
   * Ask it to stop, as SIGTERM does.
   *
   * @param container its name
   */
  record Terminate(String container) implements PodAction {}

  /**
   * End it, as SIGKILL does; or call its start off, which is not to be reported.
   *
   * @param container its name
   */
  record Kill(String container) implements PodAction {}
}
