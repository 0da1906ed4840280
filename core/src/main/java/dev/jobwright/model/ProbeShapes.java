package dev.jobwright.model;

/**
 * How the values for probes and hooks are written as documents and read back; each shape is laid
 * out when it is first used.
 */
final class ProbeShapes {

  private ProbeShapes() {}

  static final class OfProbe {
    private OfProbe() {}

    static final Shape<Probe, Probe.Builder> SHAPE =
        Shape.of("Probe", Probe::builder, Probe.Builder::build)
            .field(
                "exec",
                Codec.later(() -> ProbeShapes.OfExecAction.SHAPE),
                Probe::exec,
                Probe.Builder::exec)
            .field(
                "httpGet",
                Codec.later(() -> ProbeShapes.OfHttpGetAction.SHAPE),
                Probe::httpGet,
                Probe.Builder::httpGet)
            .field(
                "tcpSocket",
                Codec.later(() -> ProbeShapes.OfTcpSocketAction.SHAPE),
                Probe::tcpSocket,
                Probe.Builder::tcpSocket)
            .field(
                "grpc",
                Codec.later(() -> ProbeShapes.OfGrpcAction.SHAPE),
                Probe::grpc,
                Probe.Builder::grpc)
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
  }

  static final class OfExecAction {
    private OfExecAction() {}

    static final Shape<ExecAction, ExecAction.Builder> SHAPE =
        Shape.of("ExecAction", ExecAction::builder, ExecAction.Builder::build)
            .field(
                "command",
                Codec.list(Codec.TEXT),
                ExecAction::command,
                ExecAction.Builder::command);
  }

  static final class OfHttpGetAction {
    private OfHttpGetAction() {}

    static final Shape<HttpGetAction, HttpGetAction.Builder> SHAPE =
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
                Codec.list(() -> ProbeShapes.OfHttpHeader.SHAPE),
                HttpGetAction::httpHeaders,
                HttpGetAction.Builder::httpHeaders);
  }

  static final class OfHttpHeader {
    private OfHttpHeader() {}

    static final Shape<HttpHeader, HttpHeader.Builder> SHAPE =
        Shape.of("HTTPHeader", HttpHeader::builder, HttpHeader.Builder::build)
            .field("name", Codec.TEXT, HttpHeader::name, HttpHeader.Builder::name)
            .field("value", Codec.TEXT, HttpHeader::value, HttpHeader.Builder::value);
  }

  static final class OfTcpSocketAction {
    private OfTcpSocketAction() {}

    static final Shape<TcpSocketAction, TcpSocketAction.Builder> SHAPE =
        Shape.of("TCPSocketAction", TcpSocketAction::builder, TcpSocketAction.Builder::build)
            .field(
                "port", Codec.INT_OR_STRING, TcpSocketAction::port, TcpSocketAction.Builder::port)
            .field("host", Codec.TEXT, TcpSocketAction::host, TcpSocketAction.Builder::host);
  }

  static final class OfGrpcAction {
    private OfGrpcAction() {}

    static final Shape<GrpcAction, GrpcAction.Builder> SHAPE =
        Shape.of("GRPCAction", GrpcAction::builder, GrpcAction.Builder::build)
            .field("port", Codec.INTEGER, GrpcAction::port, GrpcAction.Builder::port)
            .field("service", Codec.TEXT, GrpcAction::service, GrpcAction.Builder::service);
  }

  static final class OfSleepAction {
    private OfSleepAction() {}

    static final Shape<SleepAction, SleepAction.Builder> SHAPE =
        Shape.of("SleepAction", SleepAction::builder, SleepAction.Builder::build)
            .field("seconds", Codec.SECONDS, SleepAction::seconds, SleepAction.Builder::seconds);
  }

  static final class OfLifecycle {
    private OfLifecycle() {}

    static final Shape<Lifecycle, Lifecycle.Builder> SHAPE =
        Shape.of("Lifecycle", Lifecycle::builder, Lifecycle.Builder::build)
            .field(
                "postStart",
                Codec.later(() -> ProbeShapes.OfLifecycleHandler.SHAPE),
                Lifecycle::postStart,
                Lifecycle.Builder::postStart)
            .field(
                "preStop",
                Codec.later(() -> ProbeShapes.OfLifecycleHandler.SHAPE),
                Lifecycle::preStop,
                Lifecycle.Builder::preStop)
            .field("stopSignal", Codec.TEXT, Lifecycle::stopSignal, Lifecycle.Builder::stopSignal);
  }

  static final class OfLifecycleHandler {
    private OfLifecycleHandler() {}

    static final Shape<LifecycleHandler, LifecycleHandler.Builder> SHAPE =
        Shape.of("LifecycleHandler", LifecycleHandler::builder, LifecycleHandler.Builder::build)
            .field(
                "exec",
                Codec.later(() -> ProbeShapes.OfExecAction.SHAPE),
                LifecycleHandler::exec,
                LifecycleHandler.Builder::exec)
            .field(
                "httpGet",
                Codec.later(() -> ProbeShapes.OfHttpGetAction.SHAPE),
                LifecycleHandler::httpGet,
                LifecycleHandler.Builder::httpGet)
            .field(
                "tcpSocket",
                Codec.later(() -> ProbeShapes.OfTcpSocketAction.SHAPE),
                LifecycleHandler::tcpSocket,
                LifecycleHandler.Builder::tcpSocket)
            .field(
                "sleep",
                Codec.later(() -> ProbeShapes.OfSleepAction.SHAPE),
                LifecycleHandler::sleep,
                LifecycleHandler.Builder::sleep);
  }
}
