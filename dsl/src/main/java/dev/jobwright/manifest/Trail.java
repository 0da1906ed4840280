package dev.jobwright.manifest;

import java.util.ArrayList;
import java.util.List;

/** The way from a document down to the value being read. */
final class Trail {
  private static final int SHOWN = 20;

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

  /** Returns the path as the API server writes it: {@code spec.containers[0].image}. */
  @Override
  public String toString() {
    StringBuilder path = new StringBuilder();
    for (Object step : steps.subList(0, Math.min(steps.size(), SHOWN))) {
      if (step instanceof String field && isName(field)) {
        path.append(path.isEmpty() ? "" : ".").append(field);
      } else {
        path.append('[').append(step).append(']');
      }
    }
    return path.append(steps.size() > SHOWN ? "…" : "").toString();
  }

  private static boolean isName(String field) {
    return !field.isEmpty()
        && field.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_'));
  }
}
