package dev.jobwright.k8s.testing;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the Job, CronJob, TTL and ReplicaSet controllers and a node against an API server that has
 * none, so that Jobs and the queues they need really start, retry, write logs and end: an {@link
 * ApiServer}, or the CRUD mode of fabric8's mock server.
 *
 * <p>It decides by the same code as the local runtime ({@link
 * dev.jobwright.controller.JobController}, {@link dev.jobwright.controller.CronController}, {@link
 * dev.jobwright.controller.TtlController}, {@link dev.jobwright.controller.Kubelet}), reads objects
 * by list and watch, and writes pods, status and events through the API. Containers are played by
 * the {@link PodRunner} that their image is bound to; an image that is bound to nothing cannot be
 * pulled. It runs in real time.
 *
 * <p>Probes and hooks take their turn and their pauses, but nobody is asked: they count as well.
 * Pods with scheduling gates or of another scheduler are left alone.
 *
 * <p>Its threads are daemons, and end with {@link #close}.
 */
public final class ControllersOn implements AutoCloseable {
  private final Loop loop = new Loop("jobwright-controllers");
  private final List<SharedIndexInformer<?>> informers = new ArrayList<>();
  private final KubernetesClient client;
  private final boolean ownsClient;
  private final Duration podEventDelay;
  private final ClusterApi api;
  private final Cache jobs = new Cache(this::jobChanged);
  private final Cache cronJobs = new Cache(this::cronJobChanged);
  private final Cache replicaSets = new Cache(this::replicaSetChanged);
  private final Cache pods = new Cache(this::podChanged);
  private final JobControl jobControl;
  private final CronControl cronControl;
  private final ReplicaSetControl replicaSetControl;
  private final NodeAgent node;

  private ControllersOn(Builder builder, TestNode testNode) {
    client = builder.client;
    ownsClient = builder.server != null;
    podEventDelay = builder.podEventDelay;
    api = new ClusterApi(client);
    Clock clock = builder.server == null ? Clock.systemUTC() : builder.server.clock();
    jobControl = new JobControl(api, loop, clock, jobs, pods);
    cronControl = new CronControl(api, loop, clock, cronJobs, jobs);
    replicaSetControl = new ReplicaSetControl(api, loop, replicaSets, pods);
    node = new NodeAgent(api, loop, clock, pods, testNode);
    follow(ResourceType.JOBS, jobs, this::jobGone);
    follow(ResourceType.CRON_JOBS, cronJobs, cronControl::forget);
    follow(ResourceType.REPLICA_SETS, replicaSets, replicaSetControl::forget);
    follow(ResourceType.PODS, pods, this::podGone);
    if (builder.server != null) {
      builder.server.connect(node);
    }
  }

  /**
   * Begins to say what runs on a server; its own clients see the logs of the pods.
   *
   * @param server the server
   * @return a builder without images
   */
  public static Builder builder(ApiServer server) {
    return new Builder(server.client(), server);
  }

  /**
   * Begins to say what runs on any API server without controllers and nodes.
   *
   * @param client a client of the server; it is not closed
   * @return a builder without images
   */
  public static Builder builder(KubernetesClient client) {
    return new Builder(client, null);
  }

  private void follow(ResourceType type, Cache cache, Consumer<String> whenGone) {
    String version = type.apiVersion();
    ResourceDefinitionContext context =
        new ResourceDefinitionContext.Builder()
            .withGroup(type.group())
            .withVersion(version.substring(version.indexOf('/') + 1))
            .withKind(type.kind())
            .withPlural(type.plural())
            .withNamespaced(true)
            .build();
    informers.add(
        client
            .genericKubernetesResources(context)
            .inAnyNamespace()
            .inform(new Follower(type, cache, whenGone)));
  }

  private void jobChanged(Map<String, Object> job) {
    jobControl.syncAfter(Doc.uid(job), Duration.ZERO);
    cronControl.syncAfter(JobDocuments.controller(job), Duration.ZERO);
  }

  private void jobGone(String uid) {
    jobControl.forget(uid);
    pods.controlledBy(uid).forEach(pod -> loop.execute(() -> collect(pod)));
    cronJobs.all().forEach(cron -> cronControl.syncAfter(Doc.uid(cron), Duration.ZERO));
  }

  private void cronJobChanged(Map<String, Object> cronJob) {
    cronControl.syncAfter(Doc.uid(cronJob), Duration.ZERO);
  }

  private void replicaSetChanged(Map<String, Object> replicaSet) {
    replicaSetControl.syncAfter(Doc.uid(replicaSet), Duration.ZERO);
  }

  private void podChanged(Map<String, Object> pod) {
    String owner = JobDocuments.controller(pod);
    if (jobs.get(owner) != null) {
      jobControl.syncAfter(owner, podEventDelay);
    } else {
      loop.execute(() -> collect(pod));
    }
    replicaSetControl.syncAfter(owner, Duration.ZERO);
    loop.execute(() -> node.changed(pod));
  }

  private void podGone(String uid) {
    node.gone(uid);
    // what is waited for may just have gone
    jobs.all().forEach(job -> jobControl.syncAfter(Doc.uid(job), podEventDelay));
    replicaSets.all().forEach(set -> replicaSetControl.syncAfter(Doc.uid(set), Duration.ZERO));
  }

  /** Lets go of a pod whose Job is no more, and deletes it if it is still that Job's. */
  private void collect(Map<String, Object> seen) {
    Map<String, Object> pod = pods.get(Doc.uid(seen));
    if (pod == null) {
      return;
    }
    String owner = JobDocuments.controller(pod);
    Map<String, Object> job = owner.isEmpty() ? null : owningJob(pod, owner);
    if (job != null) {
      jobs.learn(job);
      return;
    }
    jobControl.release(pod);
    if (isOwnedByJob(pod)) {
      api.delete(ResourceType.PODS, pod, "Background", null);
    }
  }

  private static boolean isOwnedByJob(Map<String, Object> pod) {
    return Doc.maps(Doc.map(pod, "metadata"), "ownerReferences").stream()
        .anyMatch(owner -> Doc.text(owner, "kind").equals("Job"));
  }

  private @Nullable Map<String, Object> owningJob(Map<String, Object> pod, String uid) {
    for (Map<String, Object> owner : Doc.maps(Doc.map(pod, "metadata"), "ownerReferences")) {
      if (Doc.text(owner, "uid").equals(uid) && Doc.text(owner, "kind").equals("Job")) {
        String path = ClusterApi.path(ResourceType.JOBS, Doc.namespace(pod));
        Map<String, Object> job = api.get(path + "/" + Doc.text(owner, "name"));
        return job != null && Doc.uid(job).equals(uid) ? job : null;
      }
    }
    return null;
  }

  /**
   * Returns what a container has written in its present or last run, for servers that do not serve
   * logs.
   *
   * @param podUid the pod's unique id
   * @param container the container's name
   * @return the lines so far; empty when it has not run, or the pod is no more
   */
  public List<String> log(String podUid, String container) {
    ContainerText text = node.log(podUid, container, false);
    try {
      return text == null
          ? List.of()
          : text.from(0, 0).stream().map(ContainerText.Line::text).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** Stops the controllers and kills what they play; what is stored stays as it is. */
  @Override
  public void close() {
    informers.forEach(SharedIndexInformer::stop);
    loop.close();
    node.close();
    if (ownsClient) {
      client.close();
    }
  }

  /** Hands what an informer tells to the loop. */
  private final class Follower implements ResourceEventHandler<GenericKubernetesResource> {
    private final ResourceType type;
    private final Cache cache;
    private final Consumer<String> whenGone;

    Follower(ResourceType type, Cache cache, Consumer<String> whenGone) {
      this.type = type;
      this.cache = cache;
      this.whenGone = whenGone;
    }

    @Override
    public void onAdd(GenericKubernetesResource object) {
      Map<String, Object> document = document(object);
      loop.execute(() -> cache.learn(document));
    }

    @Override
    public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource object) {
      onAdd(object);
    }

    @Override
    public void onDelete(GenericKubernetesResource object, boolean lastStateUnknown) {
      String uid = object.getMetadata().getUid();
      loop.execute(
          () -> {
            cache.lose(uid);
            whenGone.accept(uid);
          });
    }

    private Map<String, Object> document(GenericKubernetesResource object) {
      Map<String, Object> document =
          Doc.copy(client.getKubernetesSerialization().convertValue(object, Map.class));
      // the items of a list do not say of what kind they are
      document.put("apiVersion", type.apiVersion());
      document.put("kind", type.kind());
      return document;
    }
  }

  /** Says which images are played, and how. */
  public static final class Builder {
    private static final Duration AS_KUBERNETES = Duration.ofSeconds(1);

    private final KubernetesClient client;
    private final @Nullable ApiServer server;
    private final Map<String, PodRunner> images = new LinkedHashMap<>();
    private @Nullable PodRunner others;
    private Duration podEventDelay = AS_KUBERNETES;

    private Builder(KubernetesClient client, @Nullable ApiServer server) {
      this.client = client;
      this.server = server;
    }

    /**
     * Plays an image.
     *
     * @param image its name; without a tag, all its tags are meant
     * @param runner who plays it
     * @return this
     */
    public Builder image(String image, PodRunner runner) {
      images.put(image, Objects.requireNonNull(runner));
      return this;
    }

    /**
     * Plays all images that are not bound by name; default: they cannot be pulled.
     *
     * @param runner who plays them
     * @return this
     */
    public Builder otherwise(PodRunner runner) {
      others = Objects.requireNonNull(runner);
      return this;
    }

    /**
     * Sets how long the Job controller gathers changes of pods before it looks at them; default:
     * one second, as in Kubernetes.
     *
     * @param delay how long
     * @return this
     */
    public Builder podEventDelay(Duration delay) {
      podEventDelay = Objects.requireNonNull(delay);
      return this;
    }

    /**
     * Starts the controllers.
     *
     * @return the running controllers
     */
    public ControllersOn start() {
      return new ControllersOn(this, new TestNode(images, others));
    }
  }
}
