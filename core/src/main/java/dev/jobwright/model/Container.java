package dev.jobwright.model;

import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One container: its image, what it runs, its environment, mounts and limits.
 *
 * <p>Kubernetes: {@code core/v1 Container}.
 *
 * @param name name of the container, unique in its pod
 * @param image image it runs; the server refuses a container without one
 * @param imagePullPolicy when the image is pulled; null means {@code Always} for tag {@code latest}
 *     or none, else {@code IfNotPresent}
 * @param command entry point in place of the image's; empty for the image's own
 * @param args arguments in place of the image's; empty for the image's own
 * @param workingDir working directory; null for the image's own
 * @param ports ports the container listens on
 * @param env environment variables, in order
 * @param envFrom config maps and secrets that give variables
 * @param resources what it needs and may use; null for none
 * @param volumeMounts volumes it sees and where
 * @param livenessProbe check that restarts it; null for none
 * @param readinessProbe check that makes it ready; null for none
 * @param startupProbe check that it has started; null for none
 * @param lifecycle hooks after its start and before its end; null for none
 * @param securityContext user, capabilities and rights; null for the pod's
 * @param restartPolicy restart policy of its own; {@code Always} on an init container makes a
 *     sidecar; null for the pod's
 * @param restartPolicyRules exit codes that are treated differently, the first match decides
 * @param terminationMessagePath file its last words are read from; null means {@code
 *     /dev/termination-log}
 * @param terminationMessagePolicy where its last words come from; null means {@code File}
 * @param stdin whether it has a standard input; null means false
 * @param stdinOnce whether standard input is closed after the first client; null means false
 * @param tty whether it has a terminal; null means false
 * @param other fields of the API that have no component here, kept as they are
 */
@Value.Builder
@Values
public record Container(
    String name,
    @Nullable String image,
    @Nullable ImagePullPolicy imagePullPolicy,
    List<String> command,
    List<String> args,
    @Nullable String workingDir,
    List<ContainerPort> ports,
    List<EnvVar> env,
    List<EnvFromSource> envFrom,
    @Nullable ResourceRequirements resources,
    List<VolumeMount> volumeMounts,
    @Nullable Probe livenessProbe,
    @Nullable Probe readinessProbe,
    @Nullable Probe startupProbe,
    @Nullable Lifecycle lifecycle,
    @Nullable SecurityContext securityContext,
    @Nullable RestartPolicy restartPolicy,
    List<ContainerRestartRule> restartPolicyRules,
    @Nullable String terminationMessagePath,
    @Nullable TerminationMessagePolicy terminationMessagePolicy,
    @Nullable Boolean stdin,
    @Nullable Boolean stdinOnce,
    @Nullable Boolean tty,
    Map<String, Object> other) {

  /** Checks and copies what it is given. */
  public Container {
    Checks.given("name", name);
    command = Copies.list(command);
    args = Copies.list(args);
    ports = Copies.list(ports);
    env = Copies.list(env);
    envFrom = Copies.list(envFrom);
    volumeMounts = Copies.list(volumeMounts);
    restartPolicyRules = Copies.list(restartPolicyRules);
    other = Copies.document(other);
    resources = Copies.unlessEmpty(resources, ResourceRequirements.EMPTY);
    lifecycle = Copies.unlessEmpty(lifecycle, Lifecycle.EMPTY);
    securityContext = Copies.unlessEmpty(securityContext, SecurityContext.EMPTY);
  }

  /**
   * Returns a new builder with nothing set.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that starts from this value.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Override
  public String toString() {
    return Text.of(this);
  }

  /**
   * Builds {@link Container} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends ContainerBuilder {
    Builder() {}
  }
}
