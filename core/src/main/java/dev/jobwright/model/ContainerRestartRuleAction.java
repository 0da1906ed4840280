package dev.jobwright.model;

/** What a restart rule does with a container whose exit code matches. */
public enum ContainerRestartRuleAction implements ApiWord {
  /** Start the container again. */
  RESTART("Restart"),

  /** Start all containers of the pod again. */
  RESTART_ALL_CONTAINERS("RestartAllContainers");

  private final String word;

  ContainerRestartRuleAction(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
