package dev.jobwright.model;

import java.util.Objects;

/**
 * A port by its number or by its name.
 *
 * <p>Kubernetes: {@code util/intstr IntOrString}.
 */
public sealed interface IntOrString {

  /**
   * A number.
   *
   * @param value the number
   */
  record Int(int value) implements IntOrString {
    @Override
    public Object toValue() {
      return (long) value;
    }

    @Override
    public String toString() {
      return Integer.toString(value);
    }
  }

  /**
   * A name.
   *
   * @param value the name
   */
  record Str(String value) implements IntOrString {

    /** Checks that the name is there. */
    public Str {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Object toValue() {
      return value;
    }

    @Override
    public String toString() {
      return value;
    }
  }

  /** {@return the number or the text as a document holds it: a {@code Long} or a {@code String}} */
  Object toValue();

  /**
   * {@return a number}
   *
   * @param value the number
   */
  static IntOrString of(int value) {
    return new Int(value);
  }

  /**
   * {@return a name}
   *
   * @param value the name
   */
  static IntOrString of(String value) {
    return new Str(value);
  }
}
