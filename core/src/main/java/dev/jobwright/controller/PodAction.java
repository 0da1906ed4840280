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
   * Probe it once, and report {@link PodHappening.Probed}.
   *
   * @param container its name
   * @param kind which of its probes
   */
  record Probe(String container, ProbeKind kind) implements PodAction {}

  /**
   * Run its hook after the start, and report {@link PodHappening.PostStartEnded}.
   *
   * @param container its name
   */
  record PostStart(String container) implements PodAction {}

  /**
   * Run its hook before it is asked to stop, and report {@link PodHappening.PreStopEnded}.
   *
   * @param container its name
   */
  record PreStop(String container) implements PodAction {}

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
