package dev.jobwright.schema;

/** A value without parts, as the Kubernetes API writes it in JSON. */
public enum Scalar implements FieldType {
  /** Text. */
  STRING("string"),
  /** {@code true} or {@code false}. */
  BOOLEAN("boolean"),
  /** A whole number of 32 bits. */
  INT32("int32"),
  /** A whole number of 64 bits. */
  INT64("int64"),
  /** A point in time to the second, RFC 3339 text such as {@code 2030-01-31T06:00:00Z}. */
  TIME("Time"),
  /** An amount such as {@code 500m} or {@code 2Gi}, as text or as a number. */
  QUANTITY("Quantity"),
  /** A port given by number or by name, or a number or a percentage. */
  INT_OR_STRING("IntOrString"),
  /** Any JSON object, kept as it is (the bookkeeping of server-side apply). */
  OBJECT("FieldsV1");

  private final String words;

  Scalar(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }
}
