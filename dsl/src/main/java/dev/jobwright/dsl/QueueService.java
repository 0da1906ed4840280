package dev.jobwright.dsl;

import dev.jobwright.model.AccessMode;
import dev.jobwright.model.Container;
import dev.jobwright.model.ContainerPort;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.IntOrString;
import dev.jobwright.model.LabelSelector;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PersistentVolumeClaim;
import dev.jobwright.model.PersistentVolumeClaimSpec;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.Probe;
import dev.jobwright.model.Quantity;
import dev.jobwright.model.ReplicaSet;
import dev.jobwright.model.ReplicaSetSpec;
import dev.jobwright.model.Resource;
import dev.jobwright.model.Service;
import dev.jobwright.model.ServicePort;
import dev.jobwright.model.ServiceSpec;
import dev.jobwright.model.StatefulSet;
import dev.jobwright.model.StatefulSetSpec;
import dev.jobwright.model.TcpSocketAction;
import dev.jobwright.model.VolumeMount;
import dev.jobwright.model.VolumeResourceRequirements;
import dev.jobwright.validation.Validation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server of work queues, as what a cluster runs: one pod that is kept running, and the Service
 * by which it is found.
 *
 * <p>By default a ReplicaSet, whose queues are gone when its pod is; {@link #durable} makes it a
 * StatefulSet with storage. Its pods have the labels {@code app.kubernetes.io/name} and {@code
 * app.kubernetes.io/component}. Immutable.
 */
public final class QueueService {
  private static final String VOLUME = "data";
  private static final String FOLDER = "/data";

  private final QueueKind kind;
  private final String name;
  private final @Nullable String image;
  private final @Nullable String namespace;
  private final @Nullable String storage;
  private final Map<String, String> labels;

  private QueueService(
      QueueKind kind,
      String name,
      @Nullable String image,
      @Nullable String namespace,
      @Nullable String storage,
      Map<String, String> labels) {
    this.kind = kind;
    this.name = name;
    this.image = image;
    this.namespace = namespace;
    this.storage = storage;
    this.labels = labels;
  }

  static QueueService of(QueueKind kind, String name) {
    return new QueueService(kind, name, null, null, null, Map.of());
  }

  /**
   * Sets what the pod runs.
   *
   * @param name image of the server
   * @return a copy with the image
   */
  public QueueService image(String name) {
    return new QueueService(kind, this.name, name, namespace, storage, labels);
  }

  /**
   * Sets the namespace; by default that of whoever applies it.
   *
   * @param name name of the namespace
   * @return a copy in the namespace
   */
  public QueueService namespace(String name) {
    return new QueueService(kind, this.name, image, name, storage, labels);
  }

  /**
   * Gives the server storage on which its queues survive its pod.
   *
   * @param size how much, such as {@code 1Gi}
   * @return a copy that is a StatefulSet
   * @throws IllegalArgumentException if the size is not a quantity
   */
  public QueueService durable(String size) {
    return new QueueService(kind, name, image, namespace, Quantity.of(size).text(), labels);
  }

  /**
   * Adds a label to all that is declared.
   *
   * @param key label key
   * @param value label value
   * @return a copy with the label
   */
  public QueueService label(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(labels);
    more.put(key, value);
    return new QueueService(kind, name, image, namespace, storage, more);
  }

  /**
   * Returns the address of the server as its clients in the cluster are given it: with the
   * variables that Kubernetes sets for the Service in pods that are made after it.
   *
   * @return the address, such as {@code
   *     http://$(QUEUE_SERVICE_HOST):$(QUEUE_SERVICE_PORT)/memq/server}
   */
  public String address() {
    String before = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return kind.address("$(%s_SERVICE_HOST):$(%s_SERVICE_PORT)".formatted(before, before));
  }

  /**
   * Returns the Service.
   *
   * @return the Service
   */
  public Service service() {
    ServicePort port =
        ServicePort.builder()
            .name(kind.word())
            .port(kind.port())
            .targetPort(IntOrString.of(kind.port()))
            .build();
    return Service.builder()
        .metadata(metadata())
        .spec(ServiceSpec.builder().selector(ownLabels()).addPorts(port).build())
        .build();
  }

  /**
   * Returns all that a cluster needs, the Service first.
   *
   * @return the Service, and a ReplicaSet or StatefulSet
   * @throws IllegalStateException if no image is set
   * @throws dev.jobwright.validation.ValidationException if the API server would refuse any of it
   */
  public List<Resource> resources() {
    if (image == null) {
      throw new IllegalStateException(
          "the queue server \"%s\" has no image: set it with image(…)".formatted(name));
    }
    List<Resource> resources = List.of(service(), workload(image));
    resources.forEach(Validation::require);
    return resources;
  }

  private Resource workload(String runs) {
    LabelSelector selector = LabelSelector.builder().matchLabels(ownLabels()).build();
    return storage == null ? replicaSet(runs, selector) : statefulSet(runs, selector, storage);
  }

  private Resource replicaSet(String runs, LabelSelector selector) {
    return ReplicaSet.builder()
        .metadata(metadata())
        .spec(
            ReplicaSetSpec.builder()
                .replicas(1)
                .selector(selector)
                .template(template(container(runs).build()))
                .build())
        .build();
  }

  private Resource statefulSet(String runs, LabelSelector selector, String size) {
    Container.Builder container = container(runs);
    kind.store(container, FOLDER);
    container.addVolumeMounts(VolumeMount.builder().name(VOLUME).mountPath(FOLDER).build());
    PersistentVolumeClaimSpec claim =
        PersistentVolumeClaimSpec.builder()
            .addAccessModes(AccessMode.READ_WRITE_ONCE)
            .resources(
                VolumeResourceRequirements.builder()
                    .putRequests("storage", Quantity.of(size))
                    .build())
            .build();
    return StatefulSet.builder()
        .metadata(metadata())
        .spec(
            StatefulSetSpec.builder()
                .serviceName(name)
                .replicas(1)
                .selector(selector)
                .template(template(container.build()))
                .addVolumeClaimTemplates(
                    PersistentVolumeClaim.builder()
                        .metadata(ObjectMeta.builder().name(VOLUME).build())
                        .spec(claim)
                        .build())
                .build())
        .build();
  }

  private Container.Builder container(String runs) {
    Container.Builder container =
        Container.builder()
            .name(kind.word())
            .image(runs)
            .addPorts(ContainerPort.builder().containerPort(kind.port()).build())
            .readinessProbe(
                Probe.builder()
                    .tcpSocket(TcpSocketAction.builder().port(IntOrString.of(kind.port())).build())
                    .build());
    kind.listen(container);
    return container;
  }

  private PodTemplate template(Container container) {
    return PodTemplate.builder()
        .metadata(ObjectMeta.builder().labels(allLabels()).build())
        .spec(PodSpec.builder().addContainers(container).build())
        .build();
  }

  private ObjectMeta metadata() {
    return ObjectMeta.builder().name(name).namespace(namespace).labels(allLabels()).build();
  }

  private Map<String, String> ownLabels() {
    Map<String, String> own = new LinkedHashMap<>();
    own.put("app.kubernetes.io/name", name);
    own.put("app.kubernetes.io/component", "queue");
    return own;
  }

  private Map<String, String> allLabels() {
    Map<String, String> all = ownLabels();
    all.putAll(labels);
    return all;
  }

  static EnvVar variable(String name, String value) {
    return EnvVar.builder().name(name).value(value).build();
  }
}
