package dev.jobwright.local;

import dev.jobwright.controller.Admission;
import dev.jobwright.controller.JobAdmission;
import dev.jobwright.controller.ManagedJob;
import dev.jobwright.controller.ManagedJob.Origin;
import dev.jobwright.controller.ManagedPod;
import dev.jobwright.kubectl.Kubectl;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.time.SystemTimeline;
import dev.jobwright.time.Timeline;
import dev.jobwright.validation.Validation;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs Jobs on this machine, with the behaviour of the Kubernetes Job controller and kubelet.
 *
 * <p>Safe for use by several threads. Its threads are daemons and end with {@link #close()}.
 */
public final class LocalRuntime implements JobRuntime {
  /** Spreads neighbouring seeds far apart. */
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private final Engine engine;
  private final @Nullable SystemTimeline ownTimeline;
  private long submitted;
  private boolean closed;

  LocalRuntime(Settings settings, @Nullable Timeline timeline) {
    ownTimeline = timeline == null ? Timeline.system() : null;
    engine =
        new Engine(settings, timeline == null ? Objects.requireNonNull(ownTimeline) : timeline);
  }

  /**
   * Begins a runtime.
   *
   * @return a builder to say what each image means, and then {@code build()}
   */
  public static LocalRuntimeBuilder builder() {
    return new LocalRuntimeBuilder();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the Job is not valid, with all that is wrong with it; or if
   *     an image is bound to nothing, or a variable is to come from a file in a volume
   */
  @Override
  public JobRun submit(Job job) {
    Validation.require(job);
    requireRunnable(job.spec().template().spec());
    return engine.loop().call(() -> new LocalJobRun(engine, admit(job)));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the CronJob is not valid, with all that is wrong with it;
   *     or if an image is bound to nothing, or a variable is to come from a file in a volume
   */
  @Override
  public CronRun schedule(CronJob cronJob) {
    Validation.require(cronJob);
    requireRunnable(cronJob.spec().jobTemplate().spec().template().spec());
    return engine.loop().call(() -> new LocalCronRun(engine, admit(cronJob)));
  }

  /**
   * Finds a Job that was not deleted, whoever started it.
   *
   * @param jobName the name of a Job in the namespace {@code default}, as those are that do not say
   * @return the Job; empty when there is none of that name
   */
  @Override
  public Optional<JobRun> find(String jobName) {
    return find(NamespacedName.DEFAULT, jobName);
  }

  @Override
  public Optional<JobRun> find(Job job) {
    if (job.metadata().name() == null) {
      return Optional.empty();
    }
    NamespacedName key = NamespacedName.of(job.metadata());
    return find(key.namespace(), key.name());
  }

  /**
   * Finds a Job that was not deleted, whoever started it.
   *
   * @param namespace the Job's namespace
   * @param jobName the Job's name
   * @return the Job; empty when there is none of that name
   */
  public Optional<JobRun> find(String namespace, String jobName) {
    return engine
        .loop()
        .call(
            () ->
                Optional.ofNullable(engine.jobs().get(new NamespacedName(namespace, jobName)))
                    .map(host -> new LocalJobRun(engine, host)));
  }

  /**
   * Prints all CronJobs, Jobs and pods as {@code kubectl get cronjobs,jobs,pods} does, with a
   * column for the namespace as {@code -A} gives when not all is in {@code default}.
   *
   * @return up to three tables, with an empty line in between; empty when there is nothing
   */
  public String table() {
    return engine
        .loop()
        .call(
            () ->
                Kubectl.all(
                    engine.cronJobs().values().stream().map(CronHost::row).toList(),
                    engine.jobs().values().stream().map(JobHost::row).toList(),
                    engine.jobs().values().stream()
                        .flatMap(host -> host.job().pods().stream())
                        .map(ManagedPod::snapshot)
                        .toList(),
                    now()));
  }

  @Override
  public Instant now() {
    return engine.timeline().instant();
  }

  private CronHost admit(CronJob cronJob) {
    requireOpen();
    CronHost host =
        new CronHost(engine, named(cronJob), uid(nextSeed()), this::admit, this::requireRunnable);
    if (engine.cronJobs().putIfAbsent(host.key(), host) != null) {
      throw new IllegalStateException(
          "cronjobs.batch \"%s\" already exists".formatted(host.name()));
    }
    host.sync();
    return host;
  }

  private long nextSeed() {
    return (engine.settings().seed() * 31 + ++submitted) * GOLDEN_RATIO;
  }

  private String uid(long seed) {
    return new UUID(seed ^ 0x4000L, submitted | Long.MIN_VALUE).toString();
  }

  private CronJob named(CronJob cronJob) {
    return cronJob.toBuilder().metadata(named(cronJob.metadata())).build();
  }

  private JobHost admit(Job job) {
    requireOpen();
    Job named = named(job);
    NamespacedName key = NamespacedName.of(named.metadata());
    if (engine.jobs().containsKey(key)) {
      throw new IllegalStateException("jobs.batch \"%s\" already exists".formatted(key.name()));
    }
    JobHost host = new JobHost(engine, managed(named));
    engine.jobs().put(key, host);
    host.sync();
    return host;
  }

  private ManagedJob managed(Job job) {
    Settings settings = engine.settings();
    long seed = nextSeed();
    String uid = uid(seed);
    Origin origin = new Origin(uid, engine.timeline().millis(), seed);
    Job admitted = JobAdmission.admit(job, uid);
    ContainerProblems.warn(
        job.spec().template().spec(),
        NamespacedName.of(job.metadata()).namespace(),
        settings.node().data());
    return new ManagedJob(admitted, origin, settings.node(), Admission.ALL, settings.podsKept());
  }

  private Job named(Job job) {
    return job.toBuilder().metadata(named(job.metadata())).build();
  }

  private ObjectMeta named(ObjectMeta metadata) {
    if (metadata.name() != null) {
      return metadata;
    }
    String prefix = metadata.generateName() == null ? "" : metadata.generateName();
    String name = JobAdmission.generatedName(prefix, engine.settings().seed(), submitted);
    return metadata.toBuilder().name(name).build();
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the runtime is closed");
    }
  }

  private void requireRunnable(PodSpec spec) {
    ContainerProblems.refuse(spec, engine);
  }

  @Override
  public void close() {
    boolean first =
        engine
            .loop()
            .call(
                () -> {
                  boolean open = !closed;
                  closed = true;
                  engine.cronJobs().values().forEach(CronHost::abandon);
                  engine.jobs().values().forEach(JobHost::abandon);
                  return open;
                });
    if (first) {
      engine.close();
      if (ownTimeline != null) {
        ownTimeline.close();
      }
    }
  }
}
