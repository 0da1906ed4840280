package dev.jobwright.controller;

/** Something the kubelet wants done with a container, by the runtime that runs it. */
public sealed interface ContainerAction {

  /**
   * Returns the container.
   *
   * @return the container to do it with
   */
  ManagedContainer container();

  /**
   * Start it, and report {@link Kubelet#started} and {@link Kubelet#exited}.
   *
   * @param container the container
   */
  record Start(ManagedContainer container) implements ContainerAction {}

  /**
   * Probe it once, and report {@link Kubelet#probed}.
   *
   * @param container the container
   * @param kind which of its probes
   */
  record Probe(ManagedContainer container, ProbeKind kind) implements ContainerAction {}

  /**
   * Run its hook after the start, and report {@link Kubelet#postStartEnded}.
   *
   * @param container the container
   */
  record PostStart(ManagedContainer container) implements ContainerAction {}

  /**
   * Run its hook before it is asked to stop, and report {@link Kubelet#preStopEnded}.
   *
   * @param container the container
   */
  record PreStop(ManagedContainer container) implements ContainerAction {}

  /**
   * Ask it to stop, as SIGTERM does.
   *
   * @param container the container
   */
  record Terminate(ManagedContainer container) implements ContainerAction {}

  /**
   * End it, as SIGKILL does; or call its start off, which is not reported.
   *
   * @param container the container
   */
  record Kill(ManagedContainer container) implements ContainerAction {}
}
