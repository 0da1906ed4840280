package dev.jobwright.schema;

/**
 * A list whose elements all have one type.
 *
 * @param element the type of every element
 */
public record ListOf(FieldType element) implements FieldType {
  @Override
  public String words() {
    return "[" + element.words() + "]";
  }
}
