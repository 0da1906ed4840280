package dev.jobwright.model;

/**
 * How resources are written as documents and read back, but for their apiVersion and kind; each
 * shape is laid out when it is first used.
 */
final class ResourceShapes {

  private ResourceShapes() {}

  static final class OfJob {
    private OfJob() {}

    static final Shape<Job, Job.Builder> SHAPE =
        Shape.of("Job", Job::builder, Job.Builder::build)
            .field(
                "metadata",
                Codec.later(() -> MetaShapes.OfObjectMeta.SHAPE),
                Job::metadata,
                Job.Builder::metadata)
            .field(
                "spec", Codec.later(() -> JobShapes.OfJobSpec.SHAPE), Job::spec, Job.Builder::spec)
            .others(Job::other, Job.Builder::putOther);
  }

  static final class OfCronJob {
    private OfCronJob() {}

    static final Shape<CronJob, CronJob.Builder> SHAPE =
        Shape.of("CronJob", CronJob::builder, CronJob.Builder::build)
            .field(
                "metadata",
                Codec.later(() -> MetaShapes.OfObjectMeta.SHAPE),
                CronJob::metadata,
                CronJob.Builder::metadata)
            .field(
                "spec",
                Codec.later(() -> JobShapes.OfCronJobSpec.SHAPE),
                CronJob::spec,
                CronJob.Builder::spec)
            .others(CronJob::other, CronJob.Builder::putOther);
  }

  static final class OfReplicaSet {
    private OfReplicaSet() {}

    static final Shape<ReplicaSet, ReplicaSet.Builder> SHAPE =
        Shape.of("ReplicaSet", ReplicaSet::builder, ReplicaSet.Builder::build)
            .field(
                "metadata",
                Codec.later(() -> MetaShapes.OfObjectMeta.SHAPE),
                ReplicaSet::metadata,
                ReplicaSet.Builder::metadata)
            .field(
                "spec",
                Codec.later(() -> QueueShapes.OfReplicaSetSpec.SHAPE),
                ReplicaSet::spec,
                ReplicaSet.Builder::spec)
            .others(ReplicaSet::other, ReplicaSet.Builder::putOther);
  }

  static final class OfStatefulSet {
    private OfStatefulSet() {}

    static final Shape<StatefulSet, StatefulSet.Builder> SHAPE =
        Shape.of("StatefulSet", StatefulSet::builder, StatefulSet.Builder::build)
            .field(
                "metadata",
                Codec.later(() -> MetaShapes.OfObjectMeta.SHAPE),
                StatefulSet::metadata,
                StatefulSet.Builder::metadata)
            .field(
                "spec",
                Codec.later(() -> QueueShapes.OfStatefulSetSpec.SHAPE),
                StatefulSet::spec,
                StatefulSet.Builder::spec)
            .others(StatefulSet::other, StatefulSet.Builder::putOther);
  }

  static final class OfService {
    private OfService() {}

    static final Shape<Service, Service.Builder> SHAPE =
        Shape.of("Service", Service::builder, Service.Builder::build)
            .field(
                "metadata",
                Codec.later(() -> MetaShapes.OfObjectMeta.SHAPE),
                Service::metadata,
                Service.Builder::metadata)
            .field(
                "spec",
                Codec.later(() -> QueueShapes.OfServiceSpec.SHAPE),
                Service::spec,
                Service.Builder::spec)
            .others(Service::other, Service.Builder::putOther);
  }
}
