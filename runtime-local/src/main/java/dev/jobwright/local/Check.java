package dev.jobwright.local;

import dev.jobwright.model.ContainerPort;
import dev.jobwright.model.ExecAction;
import dev.jobwright.model.GrpcAction;
import dev.jobwright.model.HttpGetAction;
import dev.jobwright.model.IntOrString;
import dev.jobwright.model.LifecycleHandler;
import dev.jobwright.model.Probe;
import dev.jobwright.model.TcpSocketAction;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What a probe or hook does to a container: runs a command in it, or connects to one of its ports.
 *
 * @param exec the command; {@code null} for none
 * @param http the request; {@code null} for none
 * @param tcp the connection; {@code null} for none
 * @param grpc the question for its health; {@code null} for none
 * @param atMost how long it may take
 */
record Check(
    @Nullable ExecAction exec,
    @Nullable HttpGetAction http,
    @Nullable TcpSocketAction tcp,
    @Nullable GrpcAction grpc,
    Duration atMost) {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(1);

  static Check of(Probe probe) {
    Duration timeout = Objects.requireNonNullElse(probe.timeout(), DEFAULT_TIMEOUT);
    return new Check(probe.exec(), probe.httpGet(), probe.tcpSocket(), probe.grpc(), timeout);
  }

  static Check of(LifecycleHandler hook, Duration atMost) {
    return new Check(hook.exec(), hook.httpGet(), hook.tcpSocket(), null, atMost);
  }

  /**
   * Does it.
   *
   * @param run the run of the container, at whose end it is over
   * @param connections makes connections
   * @return why it failed, which comes later; an empty text when it did not; empty when there is no
   *     way to do it
   */
  Optional<CompletionStage<String>> perform(
      RunningContainer container, ContainerRun run, Connections connections) {
    if (exec != null) {
      return container
          .exec(exec.command(), atMost)
          .map(exit -> exit.thenApply(code -> code == 0 ? "" : "command exited with " + code));
    }
    if (http == null && tcp == null && grpc == null) {
      return Optional.empty();
    }
    return container.host().map(host -> connections.use(run, connection(host, run.spec().ports())));
  }

  private Connection connection(String host, List<ContainerPort> ports) {
    if (http != null) {
      String ownHost = Objects.requireNonNullElse(http.host(), host);
      return new HttpRequest(http, ownHost, port(http.port(), ports), atMost);
    }
    if (grpc != null) {
      return new GrpcHealth(grpc, host, atMost);
    }
    TcpSocketAction target = Objects.requireNonNull(tcp);
    String ownHost = Objects.requireNonNullElse(target.host(), host);
    return new TcpConnection(ownHost, port(target.port(), ports), atMost);
  }

  /** Returns a port's number: a port may be named as the container does. */
  private static int port(IntOrString port, List<ContainerPort> ports) {
    Object value = port.toValue();
    if (value instanceof Number number) {
      return number.intValue();
    }
    return ports.stream()
        .filter(named -> value.equals(named.name()))
        .map(ContainerPort::containerPort)
        .findFirst()
        .orElse(0);
  }
}
