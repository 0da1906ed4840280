package dev.jobwright.model;

/** How resources are written as documents and read back, but for their apiVersion and kind. */
final class ResourceShapes {

  private ResourceShapes() {}

  static final Shape<Job, Job.Builder> JOB =
      Shape.of("Job", Job::builder, Job.Builder::build)
          .field(
              "metadata",
              Codec.later(() -> MetaShapes.OBJECT_META),
              Job::metadata,
              Job.Builder::metadata)
          .field("spec", Codec.later(() -> JobShapes.JOB_SPEC), Job::spec, Job.Builder::spec)
          .others(Job::other, Job.Builder::putOther);

  static final Shape<CronJob, CronJob.Builder> CRON_JOB =
      Shape.of("CronJob", CronJob::builder, CronJob.Builder::build)
          .field(
              "metadata",
              Codec.later(() -> MetaShapes.OBJECT_META),
              CronJob::metadata,
              CronJob.Builder::metadata)
          .field(
              "spec",
              Codec.later(() -> JobShapes.CRON_JOB_SPEC),
              CronJob::spec,
              CronJob.Builder::spec)
          .others(CronJob::other, CronJob.Builder::putOther);

  static final Shape<ReplicaSet, ReplicaSet.Builder> REPLICA_SET =
      Shape.of("ReplicaSet", ReplicaSet::builder, ReplicaSet.Builder::build)
          .field(
              "metadata",
              Codec.later(() -> MetaShapes.OBJECT_META),
              ReplicaSet::metadata,
              ReplicaSet.Builder::metadata)
          .field(
              "spec",
              Codec.later(() -> QueueShapes.REPLICA_SET_SPEC),
              ReplicaSet::spec,
              ReplicaSet.Builder::spec)
          .others(ReplicaSet::other, ReplicaSet.Builder::putOther);

  static final Shape<Service, Service.Builder> SERVICE =
      Shape.of("Service", Service::builder, Service.Builder::build)
          .field(
              "metadata",
              Codec.later(() -> MetaShapes.OBJECT_META),
              Service::metadata,
              Service.Builder::metadata)
          .field(
              "spec",
              Codec.later(() -> QueueShapes.SERVICE_SPEC),
              Service::spec,
              Service.Builder::spec)
          .others(Service::other, Service.Builder::putOther);
}
