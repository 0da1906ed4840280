package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Fields;
import dev.jobwright.k8s.objects.JobReader;
import dev.jobwright.k8s.objects.Seen;
import dev.jobwright.kubectl.Kubectl;
import dev.jobwright.model.CronJob;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.CronStatus;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.runtime.Subscription;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The handle of a CronJob on a cluster. */
final class KubernetesCronRun implements CronRun {
  private static final int UPDATE_ATTEMPTS = 5;

  private final Cluster cluster;
  private final Function<Seen, JobRun> runs;
  private final String name;
  private final String uid;
  private final Changes changes;
  private volatile Seen last;

  KubernetesCronRun(Cluster cluster, Seen cronJob, Function<Seen, JobRun> runs) {
    this.cluster = cluster;
    this.runs = runs;
    last = cronJob;
    name = cronJob.name();
    uid = cronJob.uid();
    changes = new Changes(cluster, Kind.CRON_JOB, name, uid);
  }

  /** Returns it as it is; of a deleted one, as it was last seen here. */
  private Seen now() {
    cluster.cronJobs().byUid(uid).ifPresent(seen -> last = seen);
    return last;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CronJob cronJob() {
    return JobReader.cronJob(now());
  }

  @Override
  public CronStatus status() {
    return JobReader.cronStatus(now());
  }

  @Override
  public List<JobRun> jobs() {
    return cluster.jobs().all().stream()
        .filter(job -> job.owner().equals(uid))
        .sorted(
            Comparator.comparing((Seen job) -> job.metadata().seconds("creationTimestamp"))
                .thenComparing(Seen::name))
        .map(runs)
        .toList();
  }

  @Override
  public List<JobEvent> events() {
    return cluster.eventsOf(uid);
  }

  @Override
  public Subscription onEvent(Consumer<JobEvent> listener) {
    return cluster.onEventOf(uid, listener);
  }

  @Override
  public String describe() {
    return Kubectl.describe(cronJob(), status(), events(), cluster.api().now());
  }

  @Override
  public JobRun trigger(String jobName) {
    Fields present = changes.read();
    cluster.jobs();
    String body = cluster.api().write(jobFrom(present, jobName));
    String path =
        Kind.JOB.path(cluster.namespace()) + "?fieldManager=" + Kind.encode(cluster.fieldManager());
    try {
      return runs.apply(Seen.of(cluster.api().create(path, body)));
    } catch (KubernetesApiException e) {
      if (e.is(409)) {
        throw new IllegalStateException("Job %s exists already".formatted(jobName), e);
      }
      throw e;
    }
  }

  /** Does what {@code kubectl create job --from} does. */
  private Map<String, Object> jobFrom(Fields cronJob, String jobName) {
    Fields template = cronJob.at("spec").at("jobTemplate");
    Map<String, Object> annotations = new LinkedHashMap<>();
    annotations.put("cronjob.kubernetes.io/instantiate", "manual");
    annotations.putAll(template.at("metadata").texts("annotations"));
    Map<String, Object> owner = new LinkedHashMap<>();
    owner.put("apiVersion", "batch/v1");
    owner.put("kind", "CronJob");
    owner.put("name", name);
    owner.put("uid", uid);
    owner.put("controller", true);
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("name", jobName);
    metadata.put("annotations", annotations);
    metadata.put("labels", template.at("metadata").texts("labels"));
    metadata.put("ownerReferences", List.of(owner));
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("apiVersion", "batch/v1");
    job.put("kind", "Job");
    job.put("metadata", metadata);
    job.put("spec", template.at("spec").object());
    return job;
  }

  @Override
  public void update(CronJob updated) {
    for (int attempt = 1; ; attempt++) {
      Fields present = changes.read();
      try {
        learn(
            changes.replace(
                SpecUpdate.with(present, Fields.of(Applier.document(updated).get("spec")).copy())));
        return;
      } catch (KubernetesApiException e) {
        // the controller was quicker
        if (!e.is(409) || attempt == UPDATE_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  @Override
  public void suspend() {
    learn(changes.set(Map.of("suspend", true)));
  }

  @Override
  public void resume() {
    learn(changes.set(Map.of("suspend", false)));
  }

  private void learn(Fields answer) {
    last = Seen.of(answer);
    cluster.learnCronJob(answer);
  }

  @Override
  public void delete(Propagation propagation) {
    now();
    if (changes.delete(propagation)) {
      cluster.loseCronJob(uid);
    }
  }

  @Override
  public boolean isDeleted() {
    return cluster.cronJobs().byUid(uid).isEmpty();
  }

  @Override
  public String toString() {
    return "CronJob/" + name + " in namespace " + cluster.namespace();
  }
}
