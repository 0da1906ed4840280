package dev.jobwright.model;

import static dev.jobwright.model.JobDefaults.or;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The defaults the API server gives containers.
 *
 * @param hostNetwork whether the pod uses the host's network, where each port is the host's too
 */
record ContainerDefaults(boolean hostNetwork) {

  private static final String TERMINATION_LOG = "/dev/termination-log";

  Container apply(Container container) {
    return container.toBuilder()
        .imagePullPolicy(or(container.imagePullPolicy(), pullPolicy(container.image())))
        .terminationMessagePath(or(container.terminationMessagePath(), TERMINATION_LOG))
        .terminationMessagePolicy(
            or(container.terminationMessagePolicy(), TerminationMessagePolicy.FILE))
        .ports(container.ports().stream().map(this::apply).toList())
        .env(container.env().stream().map(ContainerDefaults::apply).toList())
        .livenessProbe(apply(container.livenessProbe()))
        .readinessProbe(apply(container.readinessProbe()))
        .startupProbe(apply(container.startupProbe()))
        .lifecycle(apply(container.lifecycle()))
        .build();
  }

  private static ImagePullPolicy pullPolicy(@Nullable String image) {
    return isLatest(image == null ? "" : image)
        ? ImagePullPolicy.ALWAYS
        : ImagePullPolicy.IF_NOT_PRESENT;
  }

  private static boolean isLatest(String image) {
    int digest = image.indexOf('@');
    String named = digest < 0 ? image : image.substring(0, digest);
    int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    return colon < 0 ? digest < 0 : named.substring(colon + 1).equals("latest");
  }

  private ContainerPort apply(ContainerPort port) {
    return port.toBuilder()
        .protocol(or(port.protocol(), Protocol.TCP))
        .hostPort(
            hostNetwork
                ? Integer.valueOf(or(port.hostPort(), port.containerPort()))
                : port.hostPort())
        .build();
  }

  private static EnvVar apply(EnvVar variable) {
    EnvVarSource source = variable.valueFrom();
    if (source == null || source.fieldRef() == null) {
      return variable;
    }
    return variable.toBuilder()
        .valueFrom(source.toBuilder().fieldRef(apply(source.fieldRef())).build())
        .build();
  }

  static ObjectFieldSelector apply(ObjectFieldSelector field) {
    return field.toBuilder().apiVersion(or(field.apiVersion(), "v1")).build();
  }

  private static @Nullable Probe apply(@Nullable Probe probe) {
    if (probe == null) {
      return null;
    }
    return probe.toBuilder()
        .timeout(or(probe.timeout(), Duration.ofSeconds(1)))
        .period(or(probe.period(), Duration.ofSeconds(10)))
        .successThreshold(or(probe.successThreshold(), 1))
        .failureThreshold(or(probe.failureThreshold(), 3))
        .httpGet(apply(probe.httpGet()))
        .grpc(apply(probe.grpc()))
        .build();
  }

  private static @Nullable HttpGetAction apply(@Nullable HttpGetAction get) {
    return get == null
        ? null
        : get.toBuilder()
            .path(or(get.path(), "/"))
            .scheme(or(get.scheme(), UriScheme.HTTP))
            .build();
  }

  private static @Nullable GrpcAction apply(@Nullable GrpcAction grpc) {
    return grpc == null ? null : grpc.toBuilder().service(or(grpc.service(), "")).build();
  }

  private static @Nullable Lifecycle apply(@Nullable Lifecycle hooks) {
    return hooks == null
        ? null
        : hooks.toBuilder()
            .postStart(apply(hooks.postStart()))
            .preStop(apply(hooks.preStop()))
            .build();
  }

  private static @Nullable LifecycleHandler apply(@Nullable LifecycleHandler hook) {
    return hook == null ? null : hook.toBuilder().httpGet(apply(hook.httpGet())).build();
  }
}
