package dev.jobwright.schema;

import java.util.Set;

/** The numbers and flags of the API for which zero and false are the same as nothing. */
public final class ZeroFields {
  private static final Set<String> NAMES =
      Set.of(
          "hostPort",
          "initialDelaySeconds",
          "timeoutSeconds",
          "periodSeconds",
          "successThreshold",
          "failureThreshold",
          "partition",
          "hostIPC",
          "hostNetwork",
          "hostPID",
          "stdin",
          "stdinOnce",
          "tty",
          "readOnly");

  private ZeroFields() {}

  /**
   * Whether zero or false mean nothing in a field.
   *
   * @param name the name of the field
   * @return whether the API server reads them as if the field were absent
   */
  public static boolean contains(String name) {
    return NAMES.contains(name);
  }
}
