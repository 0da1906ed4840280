package dev.jobwright.kubectl;

import dev.jobwright.model.CronJobSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code kubectl get cronjobs}. */
final class CronJobTable {
  private static final List<String> TITLES =
      List.of("NAME", "SCHEDULE", "TIMEZONE", "SUSPEND", "ACTIVE", "LAST SCHEDULE", "AGE");

  private CronJobTable() {}

  static List<List<String>> rows(List<CronJobRow> cronJobs, Instant now) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(TITLES);
    for (CronJobRow row : cronJobs) {
      CronJobSpec spec = row.cronJob().spec();
      Instant last = row.status().lastScheduleTime();
      rows.add(
          List.of(
              Objects.requireNonNullElse(row.cronJob().name(), ""),
              spec.schedule(),
              spec.timeZone() == null ? "<none>" : spec.timeZone().getId(),
              Boolean.TRUE.equals(spec.suspend()) ? "True" : "False",
              Integer.toString(row.status().active().size()),
              last == null ? "<none>" : HumanDuration.between(last, now),
              HumanDuration.between(row.creationTime(), now)));
    }
    return rows;
  }
}
