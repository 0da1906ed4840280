package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Fields;
import dev.jobwright.k8s.objects.JobReader;
import dev.jobwright.k8s.objects.PodReader;
import dev.jobwright.k8s.objects.Seen;
import dev.jobwright.kubectl.Kubectl;
import dev.jobwright.model.Job;
import dev.jobwright.report.PodReport;
import dev.jobwright.report.RunReport;
import dev.jobwright.runtime.Explanation;
import dev.jobwright.runtime.FailureCause;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.LogFollow;
import dev.jobwright.runtime.LogLine;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.runtime.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The handle of a Job on a cluster. */
final class KubernetesJobRun implements JobRun {
  private static final int UPDATE_ATTEMPTS = 5;
  private static final int PODS_WITH_LOG = 50;

  private final Cluster cluster;
  private final JobTracker job;
  private final StartPolicy startPolicy;
  private final String name;
  private final Changes changes;
  private final LogReader logs;

  KubernetesJobRun(Cluster cluster, JobTracker job, StartPolicy startPolicy) {
    this.cluster = cluster;
    this.job = job;
    this.startPolicy = startPolicy;
    name = job.last().name();
    changes = new Changes(cluster, Kind.JOB, name, job.uid());
    logs = new LogReader(cluster.api());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Job job() {
    return JobReader.job(job.last());
  }

  @Override
  public JobStatus status() {
    return job.status();
  }

  @Override
  public Outcome await(Duration atMost) {
    // whether to give up on pods that cannot start is seen without their logs
    Supplier<Optional<FailureCause>> obstacle =
        () -> explain((pod, container, before) -> List.of());
    return new Waiting(job, cluster.closed(), startPolicy, obstacle).await(atMost);
  }

  @Override
  public Optional<FailureCause> explain() {
    return explain(logs::tail);
  }

  private Optional<FailureCause> explain(Explanation.LogTail tail) {
    List<JobEvent> events = events();
    List<Pod> all =
        Stream.concat(job.lostPods().stream(), cluster.podsOf(job.uid()).stream())
            .map(PodReader::pod)
            .toList();
    return Explanation.of(job(), status(), all, events, tail);
  }

  @Override
  public List<Pod> pods() {
    return cluster.podsOf(job.uid()).stream().map(PodReader::pod).toList();
  }

  @Override
  public List<JobEvent> events() {
    return cluster.eventsOfJob(job.uid());
  }

  @Override
  public String logs(String pod) {
    Seen found = find(pod);
    return logs.present(pod, Containers.names(found).findFirst().orElse(""));
  }

  @Override
  public String logs(String pod, String container) {
    requireContainer(pod, container);
    return logs.present(pod, container);
  }

  @Override
  public String previousLogs(String pod, String container) {
    requireContainer(pod, container);
    return logs.previous(pod, container);
  }

  @Override
  public Subscription followLogs(String pod, String container, Consumer<String> listener) {
    requireContainer(pod, container);
    return follow(
        (eachPod, eachContainer) -> eachPod.equals(pod) && eachContainer.equals(container),
        line -> listener.accept(line.text()));
  }

  @Override
  public LogFollow followLogs(Consumer<LogLine> listener) {
    return follow((pod, container) -> true, listener);
  }

  private LogFollow follow(
      java.util.function.BiPredicate<String, String> wanted, Consumer<LogLine> listener) {
    cluster.requireOpen();
    return cluster.logs().follow(job, () -> cluster.podsOf(job.uid()), wanted, listener);
  }

  @Override
  public Subscription onChange(Consumer<JobStatus> listener) {
    return job.statuses().add(listener);
  }

  @Override
  public Subscription onPodChange(Consumer<Pod> listener) {
    Subscription place = job.pods().add(listener);
    cluster.pods();
    return place;
  }

  @Override
  public Subscription onEvent(Consumer<JobEvent> listener) {
    return cluster.onEvent(job, listener);
  }

  @Override
  public String describe() {
    return Kubectl.describe(job(), status(), cluster.eventsOf(job.uid()), cluster.api().now());
  }

  /**
   * Adds the ends of the logs to what the API shows, those of the last pods when there are many.
   */
  @Override
  public RunReport report() {
    RunReport shown = JobRun.super.report();
    int skipped = Math.max(0, shown.pods().size() - PODS_WITH_LOG);
    Map<String, String> containers = new HashMap<>();
    for (Seen pod : cluster.podsOf(job.uid())) {
      containers.put(pod.name(), Containers.names(pod).findFirst().orElse(""));
    }
    List<PodReport> pods = new ArrayList<>(shown.pods());
    for (int i = skipped; i < pods.size(); i++) {
      PodReport pod = pods.get(i);
      String end = logs.end(pod.name(), containers.getOrDefault(pod.name(), ""));
      pods.set(i, pod.withLog(end));
    }
    return shown.withPods(pods);
  }

  @Override
  public void suspend() {
    set(Map.of("suspend", true));
  }

  @Override
  public void resume() {
    set(Map.of("suspend", false));
  }

  @Override
  public void scale(int parallelism) {
    set(Map.of("parallelism", parallelism));
  }

  private void set(Map<String, ?> spec) {
    cluster.learnJob(changes.set(spec));
  }

  @Override
  public void update(Job updated) {
    for (int attempt = 1; ; attempt++) {
      Fields present = changes.read();
      try {
        cluster.learnJob(changes.replace(SpecUpdate.of(present, updated)));
        return;
      } catch (KubernetesApiException e) {
        // somebody else, such as the controller, was quicker
        if (!e.is(409) || attempt == UPDATE_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  @Override
  public void deletePod(String pod) {
    Seen found = find(pod);
    new Changes(cluster, Kind.POD, pod, found.uid()).delete(Propagation.BACKGROUND);
  }

  @Override
  public void evict(String pod) {
    String uid = find(pod).uid();
    Map<String, Object> eviction =
        Map.of(
            "apiVersion",
            "policy/v1",
            "kind",
            "Eviction",
            "metadata",
            Map.of("name", pod, "namespace", cluster.namespace()),
            "deleteOptions",
            Map.of("preconditions", Map.of("uid", uid)));
    cluster
        .api()
        .create(
            Kind.POD.path(cluster.namespace(), pod) + "/eviction", cluster.api().write(eviction));
  }

  @Override
  public void delete(Propagation propagation) {
    cluster.requireOpen();
    if (changes.delete(propagation)) {
      cluster.loseJob(job.uid());
    }
  }

  @Override
  public boolean awaitGone(Duration atMost) {
    return Waiting.isOver(job.gone(), cluster.closed(), atMost);
  }

  @Override
  public boolean isDeleted() {
    return job.gone().isDone();
  }

  private Seen find(String pod) {
    cluster.requireOpen();
    return cluster
        .podOf(job.uid(), pod)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Job %s has no pod \"%s\"; its pods are %s"
                        .formatted(
                            name,
                            pod,
                            cluster.podsOf(job.uid()).stream().map(Seen::name).toList())));
  }

  private void requireContainer(String pod, String container) {
    Seen found = find(pod);
    if (Containers.names(found).noneMatch(container::equals)
        && Containers.initNames(found).noneMatch(container::equals)) {
      throw new IllegalArgumentException(
          "pod %s has no container \"%s\"; its containers are %s"
              .formatted(pod, container, Containers.names(found).toList()));
    }
  }

  @Override
  public String toString() {
    return "Job/" + name + " in namespace " + cluster.namespace();
  }
}
