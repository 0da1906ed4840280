package dev.jobwright.model;

/** How the values for probes and hooks are written as documents and read back. */
final class ProbeShapes {

  private ProbeShapes() {}

  static final Shape<Probe, Probe.Builder> PROBE =
      Shape.of("Probe", Probe::builder, Probe.Builder::build)
          .field(
              "exec", Codec.later(() -> ProbeShapes.EXEC_ACTION), Probe::exec, Probe.Builder::exec)
          .field(
              "httpGet",
              Codec.later(() -> ProbeShapes.HTTP_GET_ACTION),
              Probe::httpGet,
              Probe.Builder::httpGet)
          .field(
              "tcpSocket",
              Codec.later(() -> ProbeShapes.TCP_SOCKET_ACTION),
              Probe::tcpSocket,
              Probe.Builder::tcpSocket)
          .field(
              "grpc", Codec.later(() -> ProbeShapes.GRPC_ACTION), Probe::grpc, Probe.Builder::grpc)
          .field(
              "initialDelaySeconds",
              Codec.SECONDS,
              Probe::initialDelay,
              Probe.Builder::initialDelay)
          .field("periodSeconds", Codec.SECONDS, Probe::period, Probe.Builder::period)
          .field("timeoutSeconds", Codec.SECONDS, Probe::timeout, Probe.Builder::timeout)
          .field(
              "successThreshold",
              Codec.INTEGER,
              Probe::successThreshold,
              Probe.Builder::successThreshold)
          .field(
              "failureThreshold",
              Codec.INTEGER,
              Probe::failureThreshold,
              Probe.Builder::failureThreshold)
          .field(
              "terminationGracePeriodSeconds",
              Codec.SECONDS,
              Probe::terminationGracePeriod,
              Probe.Builder::terminationGracePeriod);

  static final Shape<ExecAction, ExecAction.Builder> EXEC_ACTION =
      Shape.of("ExecAction", ExecAction::builder, ExecAction.Builder::build)
          .field(
              "command", Codec.list(Codec.TEXT), ExecAction::command, ExecAction.Builder::command);

  static final Shape<HttpGetAction, HttpGetAction.Builder> HTTP_GET_ACTION =
      Shape.of("HTTPGetAction", HttpGetAction::builder, HttpGetAction.Builder::build)
          .field("path", Codec.TEXT, HttpGetAction::path, HttpGetAction.Builder::path)
          .field("port", Codec.INT_OR_STRING, HttpGetAction::port, HttpGetAction.Builder::port)
          .field(
              "scheme",
              Codec.word(UriScheme.class),
              HttpGetAction::scheme,
              HttpGetAction.Builder::scheme)
          .field("host", Codec.TEXT, HttpGetAction::host, HttpGetAction.Builder::host)
          .field(
              "httpHeaders",
              Codec.list(() -> ProbeShapes.HTTP_HEADER),
              HttpGetAction::httpHeaders,
              HttpGetAction.Builder::httpHeaders);

  static final Shape<HttpHeader, HttpHeader.Builder> HTTP_HEADER =
      Shape.of("HTTPHeader", HttpHeader::builder, HttpHeader.Builder::build)
          .field("name", Codec.TEXT, HttpHeader::name, HttpHeader.Builder::name)
          .field("value", Codec.TEXT, HttpHeader::value, HttpHeader.Builder::value);

  static final Shape<TcpSocketAction, TcpSocketAction.Builder> TCP_SOCKET_ACTION =
      Shape.of("TCPSocketAction", TcpSocketAction::builder, TcpSocketAction.Builder::build)
          .field("port", Codec.INT_OR_STRING, TcpSocketAction::port, TcpSocketAction.Builder::port)
          .field("host", Codec.TEXT, TcpSocketAction::host, TcpSocketAction.Builder::host);

  static final Shape<GrpcAction, GrpcAction.Builder> GRPC_ACTION =
      Shape.of("GRPCAction", GrpcAction::builder, GrpcAction.Builder::build)
          .field("port", Codec.INTEGER, GrpcAction::port, GrpcAction.Builder::port)
          .field("service", Codec.TEXT, GrpcAction::service, GrpcAction.Builder::service);

  static final Shape<SleepAction, SleepAction.Builder> SLEEP_ACTION =
      Shape.of("SleepAction", SleepAction::builder, SleepAction.Builder::build)
          .field("seconds", Codec.SECONDS, SleepAction::seconds, SleepAction.Builder::seconds);

  static final Shape<Lifecycle, Lifecycle.Builder> LIFECYCLE =
      Shape.of("Lifecycle", Lifecycle::builder, Lifecycle.Builder::build)
          .field(
              "postStart",
              Codec.later(() -> ProbeShapes.LIFECYCLE_HANDLER),
              Lifecycle::postStart,
              Lifecycle.Builder::postStart)
          .field(
              "preStop",
              Codec.later(() -> ProbeShapes.LIFECYCLE_HANDLER),
              Lifecycle::preStop,
              Lifecycle.Builder::preStop)
          .field("stopSignal", Codec.TEXT, Lifecycle::stopSignal, Lifecycle.Builder::stopSignal);

  static final Shape<LifecycleHandler, LifecycleHandler.Builder> LIFECYCLE_HANDLER =
      Shape.of("LifecycleHandler", LifecycleHandler::builder, LifecycleHandler.Builder::build)
          .field(
              "exec",
              Codec.later(() -> ProbeShapes.EXEC_ACTION),
              LifecycleHandler::exec,
              LifecycleHandler.Builder::exec)
          .field(
              "httpGet",
              Codec.later(() -> ProbeShapes.HTTP_GET_ACTION),
              LifecycleHandler::httpGet,
              LifecycleHandler.Builder::httpGet)
          .field(
              "tcpSocket",
              Codec.later(() -> ProbeShapes.TCP_SOCKET_ACTION),
              LifecycleHandler::tcpSocket,
              LifecycleHandler.Builder::tcpSocket)
          .field(
              "sleep",
              Codec.later(() -> ProbeShapes.SLEEP_ACTION),
              LifecycleHandler::sleep,
              LifecycleHandler.Builder::sleep);
}
