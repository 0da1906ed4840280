package dev.jobwright.dsl;

import dev.jobwright.model.ObjectMeta;
import dev.jobwright.validation.Reason;
import dev.jobwright.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a CronJob makes of the metadata of the Job it is declared with.
 *
 * <p>Source: {@code getJobFromTemplate2} in {@code pkg/controller/cronjob/utils.go}.
 *
 * @param declared the Job's own metadata
 */
record JobOfCronJob(ObjectMeta declared) {

  private static final String METADATA = "spec.jobTemplate.metadata.";

  /** Returns what the Jobs are given. */
  ObjectMeta given() {
    return ObjectMeta.builder()
        .labels(declared.labels())
        .annotations(declared.annotations())
        .build();
  }

  /** Returns the CronJob's metadata, in the Job's namespace if it has none of its own. */
  ObjectMeta placed(ObjectMeta cronJob) {
    return cronJob.namespace() == null
        ? cronJob.toBuilder().namespace(declared.namespace()).build()
        : cronJob;
  }

  /** Returns what the Jobs would lack. */
  List<Violation> lost(ObjectMeta cronJob) {
    List<Violation> lost = new ArrayList<>();
    @Nullable String namespace = declared.namespace();
    if (namespace != null && !namespace.equals(cronJob.namespace())) {
      lost.add(
          new Violation(
              METADATA + "namespace",
              Reason.INVALID,
              namespace,
              "Jobs are made in the namespace of their CronJob, "
                  + cronJob.namespace()
                  + "; declare both for the same"));
    }
    for (String field : declared.other().keySet()) {
      lost.add(
          new Violation(
              METADATA + field,
              Reason.FORBIDDEN,
              null,
              "a CronJob gives its Jobs labels and annotations alone; leave it out of the Job"));
    }
    return lost;
  }
}
