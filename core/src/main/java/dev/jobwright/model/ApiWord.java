package dev.jobwright.model;

/** A word of the Kubernetes API: an enum constant that knows how the API spells it. */
public interface ApiWord {

  /** {@return the word as the API spells it, such as {@code OnFailure}} */
  String word();
}
