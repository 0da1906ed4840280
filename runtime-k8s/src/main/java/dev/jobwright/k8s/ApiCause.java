package dev.jobwright.k8s;

/** One of the things that the API server says are wrong: which field, in which way. */
record ApiCause(String type, String field, String message) {
  static final String CONFLICT = "FieldManagerConflict";
  private static final int LONG = 200;

  /** Words the cause; the value that was sent is left out when it is long. */
  @Override
  public String toString() {
    String words = shortened();
    return field.isEmpty() ? words : field + ": " + words;
  }

  /** Tells whether a patch was meant for an earlier object of the same name. */
  boolean isAboutUid() {
    return field.equals("metadata.uid");
  }

  /** Tells whether it is no overload, but a budget that keeps a pod from being evicted. */
  boolean isDisruptionBudget() {
    return type.equals("DisruptionBudget");
  }

  boolean isImmutable() {
    return message.endsWith("field is immutable");
  }

  /** An immutable template is refused with the whole of it, whatever is secret in there. */
  private String shortened() {
    int value = message.indexOf(": ");
    int rule = message.lastIndexOf(": ");
    return value < rule && (isImmutable() || message.length() > LONG)
        ? message.substring(0, value) + message.substring(rule)
        : message;
  }
}
