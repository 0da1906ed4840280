package dev.jobwright.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the values of one field in the simplest cron syntax that names exactly them. */
final class FieldText {
  private static final int SHORTEST_RANGE = 3;

  /** From here on {@code a-b/n} is used, but for hours: cron-utils keeps silent on their bounds. */
  private static final int SHORTEST_PROGRESSION = 4;

  private final CronField field;
  private final List<Integer> values;

  FieldText(CronField field, long bits) {
    this.field = field;
    this.values =
        IntStream.rangeClosed(field.min(), field.max())
            .filter(value -> (bits & (1L << value)) != 0)
            .boxed()
            .toList();
  }

  List<Integer> values() {
    return values;
  }

  boolean isFull() {
    return values.size() == field.max() - field.min() + 1;
  }

  /** Returns for instance a star, a star by step, {@code 1-5}, {@code 5-50/15} or {@code 1,15}. */
  String cron() {
    if (isFull()) {
      return "*";
    }
    int step = commonStep();
    if (step > 1 && dividesEvenly(step)) {
      return "*/" + step;
    }
    return step > 1 && values.size() >= SHORTEST_PROGRESSION && field != CronField.HOUR
        ? range(values.get(0), last()) + "/" + step
        : runs().stream().map(FieldText::text).collect(Collectors.joining(","));
  }

  /** Returns the values as runs of neighbours; a run shorter than a range has one value. */
  List<List<Integer>> runs() {
    List<List<Integer>> runs = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= values.size(); to++) {
      if (to == values.size() || values.get(to) != values.get(to - 1) + 1) {
        runs.addAll(split(values.subList(from, to)));
        from = to;
      }
    }
    return runs;
  }

  private static List<List<Integer>> split(List<Integer> run) {
    return run.size() >= SHORTEST_RANGE ? List.of(run) : run.stream().map(List::of).toList();
  }

  private static String text(List<Integer> run) {
    return run.size() == 1
        ? String.valueOf(run.get(0))
        : range(run.get(0), run.get(run.size() - 1));
  }

  private static String range(int from, int to) {
    return from + "-" + to;
  }

  private int last() {
    return values.get(values.size() - 1);
  }

  /** Returns the distance all neighbours have, or 0. */
  private int commonStep() {
    if (values.size() < 2) {
      return 0;
    }
    int step = values.get(1) - values.get(0);
    boolean common =
        IntStream.range(1, values.size()).allMatch(i -> values.get(i) - values.get(i - 1) == step);
    return common ? step : 0;
  }

  /** Tells whether steps from the first value reach around evenly; months of days never do. */
  private boolean dividesEvenly(int step) {
    int size = field.max() - field.min() + 1;
    return field != CronField.DAY_OF_MONTH
        && values.get(0) == field.min()
        && size % step == 0
        && last() + step > field.max();
  }
}
