/**
 * The shape of the Kubernetes API: every type, every field and its kind of value.
 *
 * <p>The table covers what can stand in a manifest of a Job, a CronJob, a ReplicaSet, a
 * StatefulSet, a Service or a PersistentVolumeClaim, as published by the Kubernetes v1.36 API
 * server.
 */
@NullMarked
package dev.jobwright.schema;

import org.jspecify.annotations.NullMarked;
