package dev.jobwright.model;

/**
 * How the values for what a queue runs on are written as documents and read back; each shape is
 * laid out when it is first used.
 */
final class QueueShapes {

  private QueueShapes() {}

  static final class OfReplicaSetSpec {
    private OfReplicaSetSpec() {}

    static final Shape<ReplicaSetSpec, ReplicaSetSpec.Builder> SHAPE =
        Shape.of("ReplicaSetSpec", ReplicaSetSpec::builder, ReplicaSetSpec.Builder::build)
            .field(
                "replicas",
                Codec.INTEGER,
                ReplicaSetSpec::replicas,
                ReplicaSetSpec.Builder::replicas)
            .field(
                "minReadySeconds",
                Codec.SECONDS,
                ReplicaSetSpec::minReady,
                ReplicaSetSpec.Builder::minReady)
            .field(
                "selector",
                Codec.later(() -> MetaShapes.OfLabelSelector.SHAPE),
                ReplicaSetSpec::selector,
                ReplicaSetSpec.Builder::selector)
            .field(
                "template",
                Codec.later(() -> PodShapes.OfPodTemplate.SHAPE),
                ReplicaSetSpec::template,
                ReplicaSetSpec.Builder::template)
            .others(ReplicaSetSpec::other, ReplicaSetSpec.Builder::putOther);
  }

  static final class OfServiceSpec {
    private OfServiceSpec() {}

    static final Shape<ServiceSpec, ServiceSpec.Builder> SHAPE =
        Shape.of("ServiceSpec", ServiceSpec::builder, ServiceSpec.Builder::build)
            .field(
                "type", Codec.word(ServiceType.class), ServiceSpec::type, ServiceSpec.Builder::type)
            .field(
                "selector",
                Codec.map(Codec.TEXT),
                ServiceSpec::selector,
                ServiceSpec.Builder::selector)
            .field(
                "ports",
                Codec.list(() -> QueueShapes.OfServicePort.SHAPE),
                ServiceSpec::ports,
                ServiceSpec.Builder::ports)
            .field("clusterIP", Codec.TEXT, ServiceSpec::clusterIp, ServiceSpec.Builder::clusterIp)
            .others(ServiceSpec::other, ServiceSpec.Builder::putOther);
  }

  static final class OfServicePort {
    private OfServicePort() {}

    static final Shape<ServicePort, ServicePort.Builder> SHAPE =
        Shape.of("ServicePort", ServicePort::builder, ServicePort.Builder::build)
            .field("name", Codec.TEXT, ServicePort::name, ServicePort.Builder::name)
            .field("port", Codec.INTEGER, ServicePort::port, ServicePort.Builder::port)
            .field(
                "protocol",
                Codec.word(Protocol.class),
                ServicePort::protocol,
                ServicePort.Builder::protocol)
            .field(
                "targetPort",
                Codec.INT_OR_STRING,
                ServicePort::targetPort,
                ServicePort.Builder::targetPort)
            .field("nodePort", Codec.INTEGER, ServicePort::nodePort, ServicePort.Builder::nodePort)
            .field(
                "appProtocol",
                Codec.TEXT,
                ServicePort::appProtocol,
                ServicePort.Builder::appProtocol);
  }
}
