package dev.jobwright.examples;

import java.util.List;
import java.util.stream.IntStream;

/** What the chapter puts into its work queue: {@code work-item-0} to {@code work-item-99}. */
final class WorkItems {

  static final int COUNT = 100;

  static final List<String> ALL =
      IntStream.range(0, COUNT).mapToObj(i -> "work-item-" + i).toList();

  private WorkItems() {}
}
