package dev.jobwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.validation.ValidationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkQueuesTest {

  private static String yaml(QueueService queue) {
    return Manifest.of(queue.resources()).toYaml();
  }

  @Test
  void a_queue_in_memory_is_a_replica_set_behind_a_service() {
    assertThat(yaml(WorkQueues.memq("queue").image("acme/queue:1").label("chapter", "jobs")))
        .isEqualTo(
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: queue
              labels:
                app.kubernetes.io/name: queue
                app.kubernetes.io/component: queue
                chapter: jobs
            spec:
              selector:
                app.kubernetes.io/name: queue
                app.kubernetes.io/component: queue
              ports:
              - name: memq
                port: 8080
                targetPort: 8080
            ---
            apiVersion: apps/v1
            kind: ReplicaSet
            metadata:
              name: queue
              labels:
                app.kubernetes.io/name: queue
                app.kubernetes.io/component: queue
                chapter: jobs
            spec:
              replicas: 1
              selector:
                matchLabels:
                  app.kubernetes.io/name: queue
                  app.kubernetes.io/component: queue
              template:
                metadata:
                  labels:
                    app.kubernetes.io/name: queue
                    app.kubernetes.io/component: queue
                    chapter: jobs
                spec:
                  containers:
                  - name: memq
                    image: acme/queue:1
                    ports:
                    - containerPort: 8080
                    env:
                    - name: MEMQ_LISTEN
                      value: 0.0.0.0:8080
                    readinessProbe:
                      tcpSocket:
                        port: 8080
            """);
  }

  @Test
  void a_durable_queue_is_a_stateful_set_with_a_volume() {
    String yaml = yaml(WorkQueues.memq("queue").image("acme/queue:1").durable("1Gi"));
    assertThat(yaml)
        .contains("kind: StatefulSet\n", "  serviceName: queue\n")
        .contains("        - name: MEMQ_DATA\n          value: /data\n")
        .contains("        volumeMounts:\n        - name: data\n          mountPath: /data\n")
        .endsWith(
            """
              volumeClaimTemplates:
              - metadata:
                  name: data
                spec:
                  accessModes:
                  - ReadWriteOnce
                  resources:
                    requests:
                      storage: 1Gi
            """);
    assertThat(Manifest.of(Manifest.read(yaml).resources()).toYaml()).isEqualTo(yaml);
  }

  @Test
  void a_redis_keeps_what_it_has_only_if_it_is_durable() {
    assertThat(yaml(WorkQueues.redis("queue")))
        .contains(
            "kind: ReplicaSet",
            "image: redis:7",
            "port: 6379",
            "- --appendonly\n        - no\n".replace("no\n", "\"no\"\n"));
    assertThat(yaml(WorkQueues.redis("queue").durable("1Gi").image("redis:7.4")))
        .contains("kind: StatefulSet", "image: redis:7.4", "- --appendfsync\n        - always\n");
  }

  @Test
  void workers_are_told_where_their_queue_is() {
    Job job =
        Jobs.workQueue("consumers")
            .image("acme/worker:1")
            .consumes(WorkQueues.memq("work-queue"), "keygen")
            .build();
    assertThat(job.spec().template().spec().containers().get(0).env())
        .extracting(EnvVar::name, EnvVar::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "QUEUE_URL",
                "http://$(WORK_QUEUE_SERVICE_HOST):$(WORK_QUEUE_SERVICE_PORT)/memq/server"),
            org.assertj.core.groups.Tuple.tuple("QUEUE_NAME", "keygen"));
    assertThat(WorkQueues.redis("queue").address())
        .isEqualTo("redis://$(QUEUE_SERVICE_HOST):$(QUEUE_SERVICE_PORT)");
  }

  @Test
  void all_is_in_the_namespace_that_is_set() {
    List<Resource> resources =
        WorkQueues.redis("queue").namespace("batch").durable("1Gi").resources();
    assertThat(resources).allMatch(each -> "batch".equals(each.metadata().namespace()));
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> WorkQueues.memq("queue").resources())
        .withMessage("the queue server \"queue\" has no image: set it with image(…)");
    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(() -> WorkQueues.redis("Queue").resources())
        .withMessageContaining("metadata.name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkQueues.redis("queue").durable("much"));
  }
}
