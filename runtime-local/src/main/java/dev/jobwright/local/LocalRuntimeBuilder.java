package dev.jobwright.local;

import dev.jobwright.model.Quantity;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link LocalRuntime}: what each image means on this machine, how many threads there are,
 * and whose time it is.
 *
 * <p>Defaults: as many threads as processors, in virtual time 1,000; the machine's time; each
 * change of a pod is taken up at once, in virtual time after 1 s as in a cluster; pods are set up
 * at once; of the pods that have ended 1,000 are kept for each Job, and 10 MiB of each log as a
 * kubelet does. May be used again after {@link #build()}, by one thread at a time.
 */
public final class LocalRuntimeBuilder {
  /** The same on every machine, as the result of a test in virtual time is to be. */
  private static final int THREADS_IN_VIRTUAL_TIME = 1_000;

  private final Map<String, Task> tasks = new HashMap<>();
  private final Map<String, ContainerRuntime> runtimes = new HashMap<>();
  private final Map<String, ProcessImage> processes = new HashMap<>();
  private final Set<String> missingImages = new HashSet<>();
  private final Map<String, String> nodeLabels = new LinkedHashMap<>(LocalNode.ownLabels());
  private final Map<String, Quantity> nodeCapacity = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> secrets = new HashMap<>();
  private final Map<String, Map<String, String>> configMaps = new HashMap<>();
  private final Map<String, String> serviceEnv = new HashMap<>();
  private @Nullable Integer threads;
  private @Nullable ThreadFactory threadFactory;
  private @Nullable Timeline timeline;
  private @Nullable Duration podEventDelay;
  private Duration podSetUp = Duration.ZERO;
  private int podsKept = 1_000;
  private int logLimit = 10 << 20;
  private @Nullable Adversary adversary;
  private long seed;

  LocalRuntimeBuilder() {}

  /**
   * Binds a Java task to an image.
   *
   * @param image the image as containers name it
   * @param task what a container of the image does
   * @return this builder
   */
  public LocalRuntimeBuilder task(String image, Task task) {
    unbind(image);
    tasks.put(image, Objects.requireNonNull(task, "task: must not be null"));
    return this;
  }

  /**
   * Binds an image to something else that runs its containers.
   *
   * @param image the image as containers name it
   * @param runtime what runs its containers; closed with the runtime
   * @return this builder
   */
  public LocalRuntimeBuilder image(String image, ContainerRuntime runtime) {
    unbind(image);
    runtimes.put(image, Objects.requireNonNull(runtime, "runtime: must not be null"));
    return this;
  }

  /**
   * Lets containers of an image run as processes of this machine: {@code command} and {@code args}
   * as the container names them.
   *
   * @param image the image as containers name it
   * @return this builder
   * @see #process(String, ProcessImage)
   */
  public LocalRuntimeBuilder process(String image) {
    return process(image, ProcessImage.ofThisMachine());
  }

  /**
   * Lets containers of an image run as processes, with what the image has besides.
   *
   * <p>A process sees the container's environment, {@code HOSTNAME}, and of this machine's {@code
   * PATH} and {@code HOME}; {@code JOBWRIGHT_CONTAINER} marks it and its children. Its output is
   * the container's log. When its first process has ended, or does not in its grace after SIGTERM,
   * all others of the container are killed; on Linux also those that no longer have it as parent. A
   * command that is missing or not to be executed ends the container with exit code 128 and reason
   * {@code StartError}, as containerd reports it. Virtual time stands still while a process runs.
   *
   * @param image the image as containers name it
   * @param meaning the image's files and its own command
   * @return this builder
   */
  public LocalRuntimeBuilder process(String image, ProcessImage meaning) {
    unbind(image);
    processes.put(image, Objects.requireNonNull(meaning, "meaning: must not be null"));
    return this;
  }

  private void unbind(String image) {
    tasks.remove(image);
    runtimes.remove(image);
    processes.remove(image);
  }

  /** Returns what runs the containers that are no Java tasks; processes anew for each runtime. */
  private Map<String, ContainerRuntime> runtimes() {
    Map<String, ContainerRuntime> all = new HashMap<>(runtimes);
    processes.forEach((image, meaning) -> all.put(image, new ProcessRuntime(meaning)));
    return all;
  }

  /**
   * Binds an image to a script: containers of the image end as it says.
   *
   * @param image the image as containers name it
   * @param script how containers of the image end
   * @return this builder
   */
  public LocalRuntimeBuilder script(String image, Script script) {
    return image(image, Objects.requireNonNull(script, "script: must not be null"));
  }

  /**
   * Lets an image be one that no registry has, so that its containers wait for it in vain.
   *
   * @param image the image as containers name it
   * @return this builder
   */
  public LocalRuntimeBuilder missingImage(String image) {
    missingImages.add(image);
    return this;
  }

  /**
   * Sets how many tasks run at a time; the pods of all others wait, pending.
   *
   * <p>As many as the machine has processors by default. In virtual time it is 1,000, as a task
   * that sleeps there holds its thread, and a test is to have the same result on every machine.
   * Threads are made when they are needed.
   *
   * @param count the number of threads
   * @return this builder
   * @throws IllegalArgumentException if the count is not positive
   */
  public LocalRuntimeBuilder threads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("threads: %d: must be at least 1".formatted(count));
    }
    threads = count;
    return this;
  }

  /**
   * Lets tasks run on virtual threads, still no more than {@link #threads(int)} at a time.
   *
   * @return this builder
   * @throws UnsupportedOperationException if this JVM has none, as before JDK 21
   */
  public LocalRuntimeBuilder virtualThreads() {
    return threadFactory(PodThreads.virtual());
  }

  /**
   * Lets tasks run on threads of the caller's making, such as those of a thread group.
   *
   * @param factory makes the threads
   * @return this builder
   */
  public LocalRuntimeBuilder threadFactory(ThreadFactory factory) {
    threadFactory = Objects.requireNonNull(factory, "factory: must not be null");
    return this;
  }

  /**
   * Sets the time, such as a virtual one.
   *
   * @param timeline the time; whoever made it closes it
   * @return this builder
   */
  public LocalRuntimeBuilder timeline(Timeline timeline) {
    this.timeline = timeline;
    return this;
  }

  /**
   * Sets how long the Job controller gathers changes of pods before it looks at them: 1 s in a
   * cluster.
   *
   * @param delay the delay; zero for none
   * @return this builder
   */
  public LocalRuntimeBuilder podEventDelay(Duration delay) {
    podEventDelay = delay;
    return this;
  }

  /**
   * Sets how long the node takes to set up a pod, as pulling images and making a sandbox take in a
   * cluster.
   *
   * @param duration the time that passes between a pod's creation and its first container's start
   * @return this builder
   */
  public LocalRuntimeBuilder podSetUp(Duration duration) {
    podSetUp = duration;
    return this;
  }

  /**
   * Gives the node a label, for pods with a node selector.
   *
   * @param key the label's key
   * @param value the label's value
   * @return this builder
   */
  public LocalRuntimeBuilder nodeLabel(String key, String value) {
    nodeLabels.put(key, value);
    return this;
  }

  /**
   * Limits what the node has of a resource: pods that request more are not scheduled.
   *
   * <p>A {@code resourceFieldRef} to a limit that a container does not have gives this amount; by
   * default this machine's processors, and the memory this JVM may use.
   *
   * @param resource such as {@code cpu} or {@code memory}
   * @param amount how much there is
   * @return this builder
   */
  public LocalRuntimeBuilder nodeCapacity(String resource, Quantity amount) {
    nodeCapacity.put(resource, amount);
    return this;
  }

  /**
   * Gives the cluster a secret, for variables with {@code secretKeyRef} and {@code envFrom}. As in
   * a cluster, a container waits for one that is missing, with {@code CreateContainerConfigError}.
   *
   * <p>Its values are shown to containers alone, never in messages. A secret of the same name is
   * replaced.
   *
   * @param name the secret's name
   * @param values its values by key, as text and not in Base64
   * @return this builder
   */
  public LocalRuntimeBuilder secret(String name, Map<String, String> values) {
    secrets.put(name, Map.copyOf(values));
    return this;
  }

  /**
   * Gives the cluster a config map, for variables with {@code configMapKeyRef} and {@code envFrom}.
   * As in a cluster, a container waits for one that is missing, with {@code
   * CreateContainerConfigError}.
   *
   * <p>A config map of the same name is replaced.
   *
   * @param name the config map's name
   * @param values its values by key
   * @return this builder
   */
  public LocalRuntimeBuilder configMap(String name, Map<String, String> values) {
    configMaps.put(name, Map.copyOf(values));
    return this;
  }

  /**
   * Lets containers find a queue's server: by the variables that Kubernetes sets for its Service.
   *
   * @param queue the server, which whoever started it closes
   * @return this builder
   */
  public LocalRuntimeBuilder queue(LocalQueue queue) {
    serviceEnv.putAll(queue.env());
    return this;
  }

  /**
   * Sets how many pods that have ended are kept for each Job; older ones are only counted.
   *
   * @param count the number of pods
   * @return this builder
   * @throws IllegalArgumentException if the count is negative
   */
  public LocalRuntimeBuilder keepPods(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("keepPods: %d: must not be negative".formatted(count));
    }
    podsKept = count;
    return this;
  }

  /**
   * Sets how much of each run of a container's log is kept: the last 64 KiB in memory, what comes
   * before in a temporary file. Of a longer log the oldest is dropped, which its first line says.
   * Of the closed runtime's logs only what is in memory is left.
   *
   * @param bytes the number of bytes
   * @return this builder
   * @throws IllegalArgumentException if the number is not positive
   */
  public LocalRuntimeBuilder logLimit(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("logLimit: %d: must be at least 1".formatted(bytes));
    }
    logLimit = bytes;
    return this;
  }

  /**
   * Lets an adversary do to pods what Kubernetes may do to them: delay, kill, evict and duplicate.
   *
   * @param seed what its decisions are drawn from
   * @return this builder
   * @see Adversary#search(int, Adversary.Trial)
   */
  public LocalRuntimeBuilder adversary(long seed) {
    return adversary(Adversary.seeded(seed));
  }

  /**
   * Lets an adversary do to pods what Kubernetes may do to them: delay, kill, evict and duplicate.
   *
   * @param adversary who says afterwards what was done
   * @return this builder
   */
  public LocalRuntimeBuilder adversary(Adversary adversary) {
    this.adversary = adversary;
    return this;
  }

  /**
   * Sets what the names of pods are drawn from: the same seed gives the same names.
   *
   * @param seed any number
   * @return this builder
   */
  public LocalRuntimeBuilder seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * Builds the runtime.
   *
   * @return a runtime, to be closed by the caller
   */
  public LocalRuntime build() {
    Duration delay = podEventDelay == null ? usualPodEventDelay() : podEventDelay;
    LocalNode node =
        new LocalNode(
            Map.copyOf(nodeLabels),
            Map.copyOf(nodeCapacity),
            Set.copyOf(missingImages),
            podSetUp.toMillis(),
            new ConfigData(Map.copyOf(secrets), Map.copyOf(configMaps)));
    Settings settings =
        new Settings(
            threads == null ? usualThreads() : threads,
            threadFactory == null ? PodThreads.platform() : threadFactory,
            Map.copyOf(tasks),
            runtimes(),
            node,
            Map.copyOf(serviceEnv),
            delay,
            podsKept,
            logLimit,
            adversary,
            seed);
    return new LocalRuntime(settings, timeline);
  }

  private int usualThreads() {
    return isTimeVirtual() ? THREADS_IN_VIRTUAL_TIME : Runtime.getRuntime().availableProcessors();
  }

  private Duration usualPodEventDelay() {
    return isTimeVirtual() ? Duration.ofSeconds(1) : Duration.ZERO;
  }

  private boolean isTimeVirtual() {
    return timeline instanceof VirtualTimeline;
  }
}
