package dev.jobwright.dsl;

import dev.jobwright.model.Container;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.EnvVarSource;
import dev.jobwright.model.ImagePullPolicy;
import dev.jobwright.model.LocalObjectReference;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.Quantity;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.model.SecretKeySelector;
import dev.jobwright.model.Toleration;
import dev.jobwright.model.Volume;
import dev.jobwright.model.VolumeMount;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What can be said of the pods and their main container.
 *
 * <p>Defaults: {@code restartPolicy} is {@code Never}, so that a failed pod and its log stay; the
 * container is named after its image; all else is left to the server. Whatever has no method here
 * is reached with {@link #container(Consumer)}, {@link #pod(Consumer)} or {@code with(path,
 * value)}.
 *
 * <p>A builder is for one thread at a time.
 *
 * @param <B> type of the builder
 */
public abstract class PodOptions<B extends PodOptions<B>> {

  private final PodDraft draft;

  PodOptions(PodDraft draft) {
    this.draft = draft;
  }

  abstract B self();

  /**
   * Names the main container; the last part of the image by default.
   *
   * @param name a DNS label
   * @return this builder
   */
  public final B containerName(String name) {
    draft.container.name(name);
    return self();
  }

  /**
   * Says when the image is pulled; by default always for tag {@code latest} or none, else if it is
   * not there.
   *
   * @param policy policy
   * @return this builder
   */
  public final B imagePullPolicy(ImagePullPolicy policy) {
    draft.container.imagePullPolicy(policy);
    return self();
  }

  /**
   * Replaces the image's entry point; no shell is involved.
   *
   * @param command program and leading arguments
   * @return this builder
   */
  public final B command(String... command) {
    draft.container.command(Given.values("command", command));
    return self();
  }

  /**
   * Replaces the image's arguments.
   *
   * @param args arguments
   * @return this builder
   */
  public final B args(String... args) {
    draft.container.args(Given.values("args", args));
    return self();
  }

  /**
   * Sets the working directory; the image's own by default.
   *
   * @param path absolute path in the container
   * @return this builder
   */
  public final B workingDir(String path) {
    draft.container.workingDir(path);
    return self();
  }

  /**
   * Adds an environment variable; {@code $(OTHER)} in its value is replaced by an earlier variable.
   *
   * @param name name
   * @param value value
   * @return this builder
   */
  public final B env(String name, String value) {
    return env(EnvVar.builder().name(name).value(Given.value("value", value)).build());
  }

  /**
   * Adds an environment variable whose value is an entry of a secret.
   *
   * @param name name
   * @param secret name of the secret
   * @param key key of the entry
   * @return this builder
   */
  public final B envFromSecret(String name, String secret, String key) {
    EnvVarSource source =
        EnvVarSource.builder()
            .secretKeyRef(SecretKeySelector.builder().name(secret).key(key).build())
            .build();
    return env(EnvVar.builder().name(name).valueFrom(source).build());
  }

  /**
   * Adds an environment variable.
   *
   * @param variable variable
   * @return this builder
   */
  public final B env(EnvVar variable) {
    draft.container.addEnv(Given.value("variable", variable));
    return self();
  }

  /**
   * Says how much of a resource the container needs; nothing by default.
   *
   * @param resource {@code cpu}, {@code memory} or another
   * @param quantity amount, such as {@code 500m} or {@code 1Gi}
   * @return this builder
   */
  public final B requests(String resource, String quantity) {
    Quantity amount = draft.quantity("requests", resource, quantity);
    if (amount != null) {
      draft.resources.putRequests(resource, amount);
    }
    return self();
  }

  /**
   * Says how much of a resource the container may use; no limit by default.
   *
   * @param resource {@code cpu}, {@code memory} or another
   * @param quantity amount, such as {@code 500m} or {@code 1Gi}
   * @return this builder
   */
  public final B limits(String resource, String quantity) {
    Quantity amount = draft.quantity("limits", resource, quantity);
    if (amount != null) {
      draft.resources.putLimits(resource, amount);
    }
    return self();
  }

  /**
   * Adds a volume and mounts it in the main container.
   *
   * @param volume volume
   * @param mountPath path in the container
   * @return this builder
   */
  public final B volume(Volume volume, String mountPath) {
    Given.value("volume", volume);
    VolumeMount mount = VolumeMount.builder().name(volume.name()).mountPath(mountPath).build();
    draft.spec.addVolumes(volume);
    draft.container.addVolumeMounts(mount);
    return self();
  }

  /**
   * Says what happens when a container ends; {@code Never} by default.
   *
   * @param policy {@code NEVER}: a failed pod is replaced by a new one; {@code ON_FAILURE}: its
   *     container is started again in place
   * @return this builder
   */
  public final B restartPolicy(RestartPolicy policy) {
    draft.spec.restartPolicy(policy);
    return self();
  }

  /**
   * Sets the time between the signal to end and the kill; 30 seconds by default.
   *
   * @param grace whole seconds
   * @return this builder
   */
  public final B terminationGracePeriod(Duration grace) {
    String field = "spec.template.spec.terminationGracePeriodSeconds";
    draft.spec.terminationGracePeriod(draft.unfit.wholeSeconds(field, grace));
    return self();
  }

  /**
   * Sets the service account the pods run as; {@code default} by default.
   *
   * @param name name of the account
   * @return this builder
   */
  public final B serviceAccountName(String name) {
    draft.spec.serviceAccountName(name);
    return self();
  }

  /**
   * Adds a secret to pull images with.
   *
   * @param name name of the secret
   * @return this builder
   */
  public final B imagePullSecret(String name) {
    draft.spec.addImagePullSecrets(LocalObjectReference.builder().name(name).build());
    return self();
  }

  /**
   * Asks for nodes with a label.
   *
   * @param label label key
   * @param value label value
   * @return this builder
   */
  public final B nodeSelector(String label, String value) {
    draft.spec.putNodeSelector(Given.value("label", label), Given.value("value", value));
    return self();
  }

  /**
   * Bears a taint.
   *
   * @param toleration taint that is borne
   * @return this builder
   */
  public final B toleration(Toleration toleration) {
    draft.spec.addTolerations(toleration);
    return self();
  }

  /**
   * Adds a label to the pods.
   *
   * @param key label key
   * @param value label value
   * @return this builder
   */
  public final B podLabel(String key, String value) {
    draft.metadata.putLabels(Given.value("key", key), Given.value("value", value));
    return self();
  }

  /**
   * Adds an annotation to the pods.
   *
   * @param key annotation key
   * @param value annotation value
   * @return this builder
   */
  public final B podAnnotation(String key, String value) {
    draft.metadata.putAnnotations(Given.value("key", key), Given.value("value", value));
    return self();
  }

  /**
   * Adds a container that runs to its end before the others; with {@code restartPolicy} Always a
   * sidecar.
   *
   * @param container container
   * @return this builder
   */
  public final B initContainer(Container container) {
    draft.spec.addInitContainers(container);
    return self();
  }

  /**
   * Adds a container beside the main one; the pod succeeds when all have.
   *
   * @param container container
   * @return this builder
   */
  public final B container(Container container) {
    draft.addContainer(Given.value("container", container));
    return self();
  }

  /**
   * Changes the main container in any way its own builder can.
   *
   * @param change given the builder of the container; amounts said with {@link #requests} and
   *     {@link #limits} win over its resources
   * @return this builder
   * @throws IllegalArgumentException if the container refuses a value, as its own builder would
   */
  public final B container(Consumer<Container.Builder> change) {
    Given.value("change", change).accept(draft.container);
    draft.container.build();
    return self();
  }

  /**
   * Changes the pod in any way its own builder can.
   *
   * @param change given the builder of the pod; containers it adds come after the main one
   * @return this builder
   * @throws IllegalArgumentException if the pod refuses a value, as its own builder would
   */
  public final B pod(Consumer<PodSpec.Builder> change) {
    Given.value("change", change).accept(draft.spec);
    draft.spec.build();
    return self();
  }
}
