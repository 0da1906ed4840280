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

  static final class OfStatefulSetSpec {
    private OfStatefulSetSpec() {}

    static final Shape<StatefulSetSpec, StatefulSetSpec.Builder> SHAPE =
        Shape.of("StatefulSetSpec", StatefulSetSpec::builder, StatefulSetSpec.Builder::build)
            .field(
                "serviceName",
                Codec.TEXT,
                StatefulSetSpec::serviceName,
                StatefulSetSpec.Builder::serviceName)
            .field(
                "replicas",
                Codec.INTEGER,
                StatefulSetSpec::replicas,
                StatefulSetSpec.Builder::replicas)
            .field(
                "minReadySeconds",
                Codec.SECONDS,
                StatefulSetSpec::minReady,
                StatefulSetSpec.Builder::minReady)
            .field(
                "selector",
                Codec.later(() -> MetaShapes.OfLabelSelector.SHAPE),
                StatefulSetSpec::selector,
                StatefulSetSpec.Builder::selector)
            .field(
                "template",
                Codec.later(() -> PodShapes.OfPodTemplate.SHAPE),
                StatefulSetSpec::template,
                StatefulSetSpec.Builder::template)
            .field(
                "volumeClaimTemplates",
                Codec.list(() -> QueueShapes.OfPersistentVolumeClaim.SHAPE),
                StatefulSetSpec::volumeClaimTemplates,
                StatefulSetSpec.Builder::volumeClaimTemplates)
            .others(StatefulSetSpec::other, StatefulSetSpec.Builder::putOther);
  }

  static final class OfPersistentVolumeClaim {
    private OfPersistentVolumeClaim() {}

    static final Shape<PersistentVolumeClaim, PersistentVolumeClaim.Builder> SHAPE =
        Shape.of(
                "PersistentVolumeClaim",
                PersistentVolumeClaim::builder,
                PersistentVolumeClaim.Builder::build)
            .field(
                "metadata",
                Codec.later(() -> MetaShapes.OfObjectMeta.SHAPE),
                PersistentVolumeClaim::metadata,
                PersistentVolumeClaim.Builder::metadata)
            .field(
                "spec",
                Codec.later(() -> VolumeShapes.OfPersistentVolumeClaimSpec.SHAPE),
                PersistentVolumeClaim::spec,
                PersistentVolumeClaim.Builder::spec)
            .others(PersistentVolumeClaim::other, PersistentVolumeClaim.Builder::putOther);
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
