package dev.jobwright.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The way from a document down to the value being read. */
final class Trail {
  private static final int SHOWN = 20;
  private static final Set<Object> SECRETS = Set.of("env", "httpHeaders");

  private final List<Object> steps = new ArrayList<>();

  void enter(String field) {
    steps.add(field);
  }

  void enter(int index) {
    steps.add(index);
  }

  void leave() {
    steps.remove(steps.size() - 1);
  }

  int depth() {
    return steps.size();
  }

  /** Tells whether what is read here may be secret: the value of a variable or of a header. */
  boolean holdsSecret() {
    return secret() >= 0;
  }

  private int secret() {
    for (int step = 2; step < steps.size(); step++) {
      if (steps.get(step).equals("value") && SECRETS.contains(steps.get(step - 2))) {
        return step;
      }
    }
    return -1;
  }

  /**
   * Returns the path as the API server writes it: {@code spec.containers[0].image}; what may be
   * secret has no path of its own.
   */
  @Override
  public String toString() {
    StringBuilder path = new StringBuilder();
    List<Object> told = holdsSecret() ? steps.subList(0, secret() + 1) : steps;
    for (Object step : told.subList(0, Math.min(told.size(), SHOWN))) {
      if (step instanceof String field && isName(field)) {
        path.append(path.isEmpty() ? "" : ".").append(field);
      } else {
        path.append('[').append(step).append(']');
      }
    }
    return path.append(told.size() > SHOWN ? "…" : "").toString();
  }

  private static boolean isName(String field) {
    return !field.isEmpty()
        && field.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_'));
  }
}
