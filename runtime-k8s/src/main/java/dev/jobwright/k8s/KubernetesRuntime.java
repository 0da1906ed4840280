package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Fields;
import dev.jobwright.k8s.objects.JobReader;
import dev.jobwright.k8s.objects.PodReader;
import dev.jobwright.k8s.objects.Seen;
import dev.jobwright.kubectl.CronJobRow;
import dev.jobwright.kubectl.JobRow;
import dev.jobwright.kubectl.Kubectl;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Propagation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs Jobs in a namespace of a Kubernetes cluster.
 *
 * <p>Manifests are applied on the server's side, so that what others set in an object stays theirs.
 * What goes on is followed by one watch for each kind of object, whatever the number of Jobs.
 *
 * <p>Safe for use by several threads. Its own threads are daemons and end with {@link #close()};
 * the Jobs go on.
 */
public final class KubernetesRuntime implements JobRuntime {
  private final Cluster cluster;
  private final Submission submission;
  private final StartPolicy startPolicy;

  KubernetesRuntime(Cluster cluster, boolean allowReplace, StartPolicy startPolicy) {
    this.cluster = cluster;
    this.startPolicy = startPolicy;
    submission = new Submission(cluster, allowReplace);
  }

  /**
   * Connects as kubectl does: {@code KUBECONFIG}, then {@code ~/.kube/config}, then the account of
   * the pod this runs in.
   *
   * @param namespace the namespace of all that is submitted
   * @return the runtime, to be closed by the caller
   * @throws IllegalArgumentException if the namespace cannot be one
   */
  public static KubernetesRuntime inNamespace(String namespace) {
    return builder(namespace).build();
  }

  /**
   * Begins a runtime.
   *
   * @param namespace the namespace of all that is submitted
   * @return a builder to say which cluster, and then {@code build()}
   * @throws IllegalArgumentException if the namespace cannot be one
   */
  public static KubernetesRuntimeBuilder builder(String namespace) {
    return new KubernetesRuntimeBuilder(Names.label("namespace", namespace));
  }

  /**
   * Prints the Role that the runtime needs, and its binding to a service account.
   *
   * @param namespace the runtime's namespace
   * @param serviceAccount the account's name, in that namespace
   * @param others what is applied or deleted besides Jobs and CronJobs, such as {@code
   *     ReplicaSet.class}
   * @return a manifest in YAML
   * @throws IllegalArgumentException if one of the names cannot be one
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static String rbac(
      String namespace, String serviceAccount, Class<? extends Resource>... others) {
    return Rights.manifest(namespace, serviceAccount, List.of(others));
  }

  /**
   * Says what submitting a Job, scheduling a CronJob, or applying something else would do.
   *
   * @param resource the resource
   * @return the plan; its {@code toString} says it in words
   * @throws IllegalArgumentException if it is not valid, with all that is wrong with it
   * @throws KubernetesApiException if the API server refuses to tell
   */
  public Plan plan(Resource resource) {
    return submission.plan(resource);
  }

  /**
   * Applies a resource that is not run but needed, such as a queue's ReplicaSet or Service.
   *
   * @param resource the resource
   * @throws IllegalArgumentException if it is not valid, with all that is wrong with it
   * @throws IllegalStateException if it conflicts with what is there, as {@link #plan} tells
   * @throws KubernetesApiException if the API server refuses
   */
  public void apply(Resource resource) {
    submission.submit(resource);
  }

  /**
   * Submits a Job: creates it, attaches to one that is equal, or changes what may be changed.
   *
   * @param job the Job
   * @return the run
   * @throws IllegalArgumentException if the Job is not valid, with all that is wrong with it
   * @throws IllegalStateException if another Job of that name is there that cannot be changed into
   *     this one, as {@link #plan} tells; or the runtime is closed
   * @throws KubernetesApiException if the API server refuses, or cannot be reached
   */
  @Override
  public JobRun submit(Job job) {
    submission.require(job);
    cluster.jobs();
    return run(Seen.of(submission.submit(job)));
  }

  /**
   * Submits many Jobs, some at a time. All are checked before the first is sent.
   *
   * @param jobs the Jobs
   * @return their runs, in the same order
   * @throws IllegalArgumentException if Jobs are not valid, with all that is wrong with them;
   *     nothing was submitted then
   * @throws KubernetesApiException if the API server refuses some; the others were submitted and
   *     can be {@linkplain #find found}
   */
  public List<JobRun> submitAll(Collection<Job> jobs) {
    return new Batch(submission::require, this::submit).submit(List.copyOf(jobs));
  }

  /**
   * Finds a Job again, such as after a restart of the program that submitted it.
   *
   * @param jobName the Job's name
   * @return the run
   * @throws IllegalStateException if there is no such Job
   * @throws KubernetesApiException if the API server refuses
   */
  public JobRun attach(String jobName) {
    return find(jobName)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no Job %s in namespace %s; it was never submitted there, or its time to live"
                            .formatted(jobName, cluster.namespace())
                        + " is over"));
  }

  @Override
  public Optional<JobRun> find(String jobName) {
    cluster.requireOpen();
    cluster.jobs();
    return cluster
        .api()
        .find(Kind.JOB.path(cluster.namespace(), jobName))
        .map(job -> run(Seen.of(job)));
  }

  @Override
  public CronRun schedule(CronJob cronJob) {
    submission.require(cronJob);
    cluster.cronJobs();
    return cronRun(submission.submit(cronJob));
  }

  /**
   * Finds a CronJob, whoever made it.
   *
   * @param cronJobName its name
   * @return the CronJob; empty when there is none of that name
   * @throws KubernetesApiException if the API server refuses
   */
  public Optional<CronRun> findCronJob(String cronJobName) {
    cluster.requireOpen();
    return cluster
        .api()
        .find(Kind.CRON_JOB.path(cluster.namespace(), cronJobName))
        .map(this::cronRun);
  }

  /**
   * Deletes all objects of some kinds that a label selector selects, as {@code kubectl delete
   * rs,svc,job -l …} does.
   *
   * @param labelSelector the selector, such as {@code chapter=jobs}; not empty
   * @param propagation what happens to their dependents
   * @param kinds their kinds, such as {@code ReplicaSet.class, Service.class, Job.class}
   * @return what was deleted, such as {@code Job/resize}, in the order of the kinds
   * @throws IllegalArgumentException if the selector is empty, or no kind is given
   * @throws KubernetesApiException if the API server refuses
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final List<String> deleteAll(
      String labelSelector, Propagation propagation, Class<? extends Resource>... kinds) {
    cluster.requireOpen();
    return new Cleanup(cluster).delete(labelSelector, propagation, List.of(kinds));
  }

  /**
   * Forwards a port of this machine to a pod, as {@code kubectl port-forward} does.
   *
   * @param labelSelector selects the pods that will do; one that is ready is taken
   * @param port the pod's port
   * @param atMost how long to wait for a pod that is ready
   * @return the forwarded port, to be closed by the caller
   * @throws IllegalStateException if no pod was ready in time, with those there are
   * @throws KubernetesApiException if the API server refuses
   */
  public PortForward portForward(String labelSelector, int port, Duration atMost) {
    cluster.requireOpen();
    return new Forwarding(cluster).open(labelSelector, port, atMost);
  }

  /**
   * Prints the CronJobs, Jobs and pods of the namespace as {@code kubectl get cronjobs,jobs,pods}
   * does.
   *
   * @return up to three tables, with an empty line in between; empty when there is nothing
   */
  public String table() {
    return Kubectl.all(
        sorted(cluster.cronJobs())
            .map(
                seen ->
                    new CronJobRow(
                        JobReader.cronJob(seen),
                        JobReader.cronStatus(seen),
                        seen.metadata().seconds("creationTimestamp")))
            .toList(),
        sorted(cluster.jobs())
            .map(
                seen ->
                    new JobRow(
                        JobReader.job(seen),
                        JobReader.status(seen),
                        seen.metadata().seconds("creationTimestamp"),
                        seen.isDeleting()))
            .toList(),
        sorted(cluster.pods()).map(PodReader::pod).toList(),
        now());
  }

  private static Stream<Seen> sorted(Store store) {
    return store.all().stream().sorted(Comparator.comparing(Seen::name));
  }

  /**
   * Returns the time by the API server's clock, as it told it in its last answer.
   *
   * @return the time
   */
  @Override
  public Instant now() {
    return cluster.api().now();
  }

  private JobRun run(Seen job) {
    return new KubernetesJobRun(cluster, cluster.track(job), startPolicy);
  }

  private CronRun cronRun(Fields cronJob) {
    cluster.learnCronJob(cronJob);
    return new KubernetesCronRun(cluster, Seen.of(cronJob), this::run);
  }

  @Override
  public void close() {
    cluster.close();
  }

  /** Says where it works, and nothing of who it is there. */
  @Override
  public String toString() {
    return "KubernetesRuntime[namespace "
        + cluster.namespace()
        + " of "
        + cluster.connection()
        + "]";
  }
}
