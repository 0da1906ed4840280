package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.jobwright.model.Job;
import dev.jobwright.model.ObjectMeta;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobFromTemplateTest {
  private static final Instant TIME = Instant.parse("2026-11-23T14:20:00Z");

  @Test
  void is_named_after_the_minute_and_keeps_labels_annotations_and_spec_of_the_template() {
    CronWorld world = new CronWorld(spec -> spec);

    Job job = world.plan.jobFor(TIME);

    assertThat(job.metadata().name()).isEqualTo("c-29924060");
    assertThat(job.metadata().namespace()).isEqualTo("batch");
    assertThat(job.metadata().labels()).containsExactly(entry("chapter", "jobs"));
    assertThat(job.metadata().annotations())
        .containsExactly(
            entry("a", "b"),
            entry("batch.kubernetes.io/cronjob-scheduled-timestamp", "2026-11-23T14:20:00Z"));
    assertThat(job.spec()).isEqualTo(world.plan.cronJob().spec().jobTemplate().spec());
  }

  @Test
  void tells_the_time_in_the_time_zone_of_the_cron_job() {
    assertThat(timestamp("Asia/Kolkata")).isEqualTo("2026-11-23T19:50:00+05:30");
    assertThat(timestamp("Europe/London")).isEqualTo("2026-11-23T14:20:00Z");
  }

  @Test
  void is_owned_by_the_cron_job() {
    assertThat(new CronWorld(spec -> spec).plan.jobFor(TIME).metadata().other())
        .containsExactly(
            entry(
                "ownerReferences",
                List.of(
                    Map.of(
                        "apiVersion", "batch/v1",
                        "kind", "CronJob",
                        "name", "c",
                        "uid", "c0ffee",
                        "controller", true,
                        "blockOwnerDeletion", true))));
  }

  @Test
  void a_job_to_run_now_says_that_it_was_made_by_hand() {
    ObjectMeta metadata = new CronWorld(spec -> spec).plan.jobNow("now").metadata();

    assertThat(metadata.name()).isEqualTo("now");
    assertThat(metadata.annotations())
        .containsExactly(entry("a", "b"), entry("cronjob.kubernetes.io/instantiate", "manual"));
  }

  private static String timestamp(String zone) {
    return new CronWorld(spec -> spec.timeZone(ZoneId.of(zone)))
        .plan
        .jobFor(TIME)
        .metadata()
        .annotations()
        .get("batch.kubernetes.io/cronjob-scheduled-timestamp");
  }
}
