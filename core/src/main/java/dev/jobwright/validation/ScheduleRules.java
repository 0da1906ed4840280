package dev.jobwright.validation;

import dev.jobwright.schedule.Schedule;
import dev.jobwright.schedule.ScheduleParseException;

/** {@code spec.schedule} of a CronJob. */
final class ScheduleRules {
  private static final String NO_ZONE =
      "cannot use TZ or CRON_TZ in schedule, use timeZone field instead";
  private static final String TWO_ZONES =
      "cannot use both timeZone field and TZ or CRON_TZ in schedule";

  private ScheduleRules() {}

  static void check(Node spec) {
    Node schedule = spec.field("schedule");
    format(schedule);
    if (namesZone(schedule)) {
      schedule.invalid(NO_ZONE);
    }
  }

  /** On update a schedule may go on naming a zone, unless the field names one too. */
  static void checkUpdate(Node spec, Node oldSpec) {
    Node schedule = spec.field("schedule");
    if (!namesZone(oldSpec.field("schedule"))) {
      check(spec);
      return;
    }
    format(schedule);
    if (namesZone(schedule) && spec.field("timeZone").isPresent()) {
      schedule.invalid(TWO_ZONES);
    }
  }

  private static boolean namesZone(Node schedule) {
    return schedule.text().contains("TZ");
  }

  private static void format(Node schedule) {
    if (schedule.isEmptyText()) {
      schedule.required("say when to run, such as \"0 2 * * *\" for 02:00 every day");
      return;
    }
    try {
      Schedule.parse(schedule.text());
    } catch (ScheduleParseException e) {
      schedule.invalid(e.reason() + "; use a form such as \"30 2 * * 1-5\" or @daily");
    }
  }
}
