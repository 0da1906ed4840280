package dev.jobwright.controller;

/** What a probe of a container is for. */
public enum ProbeKind {
  /** Whether it has started: until then it is not probed otherwise; one that fails is restarted. */
  STARTUP("Startup"),
  /** Whether it is ready. */
  READINESS("Readiness"),
  /** Whether it is alive: one that fails is restarted. */
  LIVENESS("Liveness");

  private final String word;

  ProbeKind(String word) {
    this.word = word;
  }

  /** Returns the word with which events begin. */
  String word() {
    return word;
  }
}
