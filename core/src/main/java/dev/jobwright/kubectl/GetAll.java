package dev.jobwright.kubectl;

import dev.jobwright.model.ObjectMeta;
import dev.jobwright.runtime.Pod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code kubectl get} of several kinds at once. */
final class GetAll {
  private static final String DEFAULT = "default";

  private GetAll() {}

  static String of(List<CronJobRow> cronJobs, List<JobRow> jobs, List<Pod> pods, Instant now) {
    Kind<CronJobRow> cronJobKind =
        new Kind<>("cronjob.batch/", cronJobs, row -> Key.of(row.cronJob().metadata()));
    Kind<JobRow> jobKind = new Kind<>("job.batch/", jobs, row -> Key.of(row.job().metadata()));
    Kind<Pod> podKind = new Kind<>("pod/", pods, pod -> new Key(pod.namespace(), pod.name()));
    boolean everywhere =
        Stream.of(cronJobKind, jobKind, podKind).anyMatch(Kind::reachesBeyondDefault);
    return Stream.of(
            cronJobKind.table(rows -> CronJobTable.rows(rows, now), everywhere),
            jobKind.table(rows -> JobTable.rows(rows, now), everywhere),
            podKind.table(rows -> PodTable.rows(rows, now), everywhere))
        .filter(table -> !table.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private record Key(String namespace, String name) {
    static Key of(ObjectMeta metadata) {
      return new Key(
          Objects.requireNonNullElse(metadata.namespace(), DEFAULT),
          Objects.requireNonNullElse(metadata.name(), ""));
    }
  }

  private record Kind<T>(String prefix, List<T> objects, Function<T, Key> key) {

    boolean reachesBeyondDefault() {
      return objects.stream().anyMatch(object -> !key.apply(object).namespace().equals(DEFAULT));
    }

    /** Prints a table in the order in which the API server lists: by namespace, then by name. */
    String table(Function<List<T>, List<List<String>>> printer, boolean withNamespace) {
      Comparator<T> byNamespace = Comparator.comparing(object -> key.apply(object).namespace());
      List<T> sorted =
          objects.stream()
              .sorted(byNamespace.thenComparing(object -> key.apply(object).name()))
              .toList();
      List<List<String>> rows = new ArrayList<>();
      for (List<String> row : printer.apply(sorted)) {
        boolean isTitle = rows.isEmpty();
        List<String> cells = new ArrayList<>(row);
        cells.set(0, isTitle ? cells.get(0) : prefix + cells.get(0));
        if (withNamespace) {
          cells.add(0, isTitle ? "NAMESPACE" : key.apply(sorted.get(rows.size() - 1)).namespace());
        }
        rows.add(cells);
      }
      return TabWriter.table(rows);
    }
  }
}
