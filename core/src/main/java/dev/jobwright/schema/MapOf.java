package dev.jobwright.schema;

/**
 * A map from strings to values of one type; the keys are data, not field names.
 *
 * @param value the type of every value
 */
public record MapOf(FieldType value) implements FieldType {
  @Override
  public String words() {
    return "{" + value.words() + "}";
  }
}
