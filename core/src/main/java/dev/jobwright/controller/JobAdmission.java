package dev.jobwright.controller;

import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.LabelSelector;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Fills in what the API server adds to a Job when it is created: defaults, labels, selector. */
public final class JobAdmission {
  private static final String CONTROLLER_UID = "batch.kubernetes.io/controller-uid";

  private JobAdmission() {}

  /**
   * Fills in a Job as the API server does.
   *
   * <p>What is there stays, so that filling in twice changes nothing.
   *
   * @param job the Job, with a name
   * @param uid the unique id it has, or gets
   * @return the Job as the API would show it
   */
  public static Job admit(Job job, String uid) {
    Job defaulted = job.defaulted();
    if (Boolean.TRUE.equals(defaulted.spec().manualSelector())) {
      return defaulted;
    }
    PodTemplate template = withLabels(defaulted.spec().template(), generated(job, uid));
    JobSpec spec =
        defaulted.spec().toBuilder()
            .template(template)
            .selector(selector(defaulted.spec(), uid))
            .build();
    return defaulted.toBuilder()
        .metadata(withLabelsOf(template, defaulted.metadata()))
        .spec(spec)
        .build();
  }

  /**
   * Makes a name as the API server does for a {@code generateName}.
   *
   * @param prefix the prefix; of a very long one, the beginning
   * @param seed what the names are drawn from
   * @param number the number of the name: no other of the same seed gives the same name soon
   * @return the prefix and five characters
   */
  public static String generatedName(String prefix, long seed, long number) {
    return PodNames.generated(prefix, seed, number);
  }

  /**
   * Takes away what the API server has added to a Job's template and selector.
   *
   * @param job the Job, perhaps {@linkplain #admit admitted}
   * @param uid its unique id
   * @return the Job as a user would write it
   */
  public static Job withoutGenerated(Job job, String uid) {
    PodTemplate template = job.spec().template();
    ObjectMeta metadata = template.metadata();
    if (metadata != null) {
      Map<String, String> labels = new LinkedHashMap<>(metadata.labels());
      generated(job, uid).forEach(labels::remove);
      ObjectMeta own = metadata.toBuilder().labels(labels).build();
      template = template.toBuilder().metadata(own).build();
    }
    LabelSelector generated = selector(JobSpec.builder().template(template).build(), uid);
    LabelSelector own = generated.equals(job.spec().selector()) ? null : job.spec().selector();
    return job.toBuilder()
        .spec(job.spec().toBuilder().template(template).selector(own).build())
        .build();
  }

  private static Map<String, String> generated(Job job, String uid) {
    String name = Objects.requireNonNull(job.metadata().name(), "the Job has no name");
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(CONTROLLER_UID, uid);
    labels.put("batch.kubernetes.io/job-name", name);
    labels.put("controller-uid", uid);
    labels.put("job-name", name);
    return labels;
  }

  private static PodTemplate withLabels(PodTemplate template, Map<String, String> generated) {
    ObjectMeta metadata =
        template.metadata() == null ? ObjectMeta.builder().build() : template.metadata();
    Map<String, String> labels = new LinkedHashMap<>(metadata.labels());
    generated.forEach(labels::putIfAbsent);
    return template.toBuilder().metadata(metadata.toBuilder().labels(labels).build()).build();
  }

  private static LabelSelector selector(JobSpec spec, String uid) {
    LabelSelector selector =
        spec.selector() == null ? LabelSelector.builder().build() : spec.selector();
    Map<String, String> labels = new LinkedHashMap<>(selector.matchLabels());
    labels.putIfAbsent(CONTROLLER_UID, uid);
    return selector.toBuilder().matchLabels(labels).build();
  }

  /** A Job without labels shows those of its template, as each reading gives it the defaults. */
  private static ObjectMeta withLabelsOf(PodTemplate template, ObjectMeta metadata) {
    ObjectMeta shown = Objects.requireNonNull(template.metadata());
    return metadata.labels().isEmpty()
        ? metadata.toBuilder().labels(shown.labels()).build()
        : metadata;
  }
}
