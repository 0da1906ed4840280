package dev.jobwright.controller;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.ObjectMeta;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Makes Jobs from the template of a CronJob. */
final class JobFromTemplate {
  private static final String SCHEDULED_TIMESTAMP =
      "batch.kubernetes.io/cronjob-scheduled-timestamp";
  private static final String INSTANTIATE = "cronjob.kubernetes.io/instantiate";
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
  private static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();

  private final CronPlan plan;
  private final CronJob cronJob;

  JobFromTemplate(CronPlan plan) {
    this.plan = plan;
    this.cronJob = plan.cronJob();
  }

  Job scheduledFor(Instant time) {
    ZoneId zone = Objects.requireNonNullElse(cronJob.spec().timeZone(), ZoneOffset.UTC);
    Map<String, Object> owner = owner();
    owner.put("blockOwnerDeletion", true);
    return job(plan.jobName(time), SCHEDULED_TIMESTAMP, RFC_3339.format(time.atZone(zone)), owner);
  }

  Job manual(String name) {
    return job(name, INSTANTIATE, "manual", owner());
  }

  private Job job(String name, String annotation, String value, Map<String, Object> owner) {
    ObjectMeta template =
        Objects.requireNonNullElse(cronJob.spec().jobTemplate().metadata(), NO_METADATA);
    Map<String, String> annotations = new LinkedHashMap<>(template.annotations());
    annotations.put(annotation, value);
    ObjectMeta metadata =
        ObjectMeta.builder()
            .name(name)
            .namespace(cronJob.metadata().namespace())
            .labels(template.labels())
            .annotations(annotations)
            .other(Map.of("ownerReferences", List.of(owner)))
            .build();
    return Job.builder().metadata(metadata).spec(cronJob.spec().jobTemplate().spec()).build();
  }

  private Map<String, Object> owner() {
    Map<String, Object> owner = new LinkedHashMap<>();
    owner.put("apiVersion", cronJob.apiVersion());
    owner.put("kind", cronJob.kind());
    owner.put("name", plan.name());
    owner.put("uid", plan.uid());
    owner.put("controller", true);
    return owner;
  }
}
