package dev.jobwright.examples;

import static dev.jobwright.model.ImagePullPolicy.ALWAYS;
import static dev.jobwright.model.RestartPolicy.NEVER;
import static dev.jobwright.model.RestartPolicy.ON_FAILURE;
import static java.time.Duration.ofSeconds;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.dsl.OneShotJobBuilder;
import dev.jobwright.model.Container;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.IntOrString;
import dev.jobwright.model.Job;
import dev.jobwright.model.LabelSelector;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.Protocol;
import dev.jobwright.model.ReplicaSet;
import dev.jobwright.model.ReplicaSetSpec;
import dev.jobwright.model.Resource;
import dev.jobwright.model.Service;
import dev.jobwright.model.ServicePort;
import dev.jobwright.model.ServiceSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** The eight manifests of the chapter "Jobs", declared in Java. */
public final class Chapter {

  private static final String KUARD = "willvelida/kuard";

  private Chapter() {}

  /**
   * Declares all eight.
   *
   * @return the resources by the name of the file the chapter keeps them in
   */
  public static Map<String, Resource> declared() {
    Map<String, Resource> resources = new LinkedHashMap<>();
    resources.put("oneshot.yaml", oneShot());
    resources.put("oneshot-failing.yaml", failing());
    resources.put("oneshot-never.yaml", never());
    resources.put("job-parallel.yaml", parallel());
    resources.put("rs-queue.yaml", queue());
    resources.put("service-queue.yaml", queueService());
    resources.put("job-consumers.yaml", consumers());
    resources.put("cronjob.yaml", cron());
    return resources;
  }

  /** One pod, once; the misspelt flag is the chapter's own. */
  static Job oneShot() {
    return keygen("--keygen-enbale", "--keygen-exit-on-complete", "--keygen-num-to-gen=10")
        .restartPolicy(ON_FAILURE)
        .build();
  }

  /** Fails after three keys; its container is started again and again in place. */
  static Job failing() {
    return keygen(
            "--keygen-enable",
            "--keygen-exit-on-complete",
            "--keygen-exit-code=1",
            "--keygen-num-to-gen=3")
        .restartPolicy(ON_FAILURE)
        .build();
  }

  /** A failed pod would be kept, and replaced by a new one. */
  static Job never() {
    return keygen("--keygen-enable", "--keygen-exit-on-complete", "--keygen-num-to-gen=10")
        .restartPolicy(NEVER)
        .build();
  }

  private static OneShotJobBuilder keygen(String... args) {
    return Jobs.oneShot("oneshot")
        .image(KUARD)
        .imagePullPolicy(ALWAYS)
        .command("/kuard")
        .args(args)
        .ttlAfterFinished(ofSeconds(100));
  }

  /** Ten pods, five at a time. */
  static Job parallel() {
    return Jobs.parallel("parallel", 10)
        .image(KUARD)
        .imagePullPolicy(ALWAYS)
        .command("/kuard")
        .args("--keygen-enable", "--keygen-exit-on-complete", "--keygen-num-to-gen=10")
        .parallelism(5)
        .label("chapter", "jobs")
        .podLabel("chapter", "jobs")
        .restartPolicy(ON_FAILURE)
        .build();
  }

  /** The work queue's server, kept running. */
  static ReplicaSet queue() {
    Container server =
        Container.builder().name("queue").image(KUARD).imagePullPolicy(ALWAYS).build();
    return ReplicaSet.builder()
        .metadata(queueMeta().name("queue").build())
        .spec(
            ReplicaSetSpec.builder()
                .replicas(1)
                .selector(LabelSelector.builder().matchLabels(queueMeta().build().labels()).build())
                .template(
                    PodTemplate.builder()
                        .metadata(queueMeta().build())
                        .spec(PodSpec.builder().addContainers(server).build())
                        .build())
                .build())
        .build();
  }

  /** The name under which producers and workers find the queue. */
  static Service queueService() {
    return Service.builder()
        .metadata(queueMeta().name("queue").build())
        .spec(
            ServiceSpec.builder()
                .putSelector("app", "work-queue")
                .putSelector("component", "queue")
                .addPorts(
                    ServicePort.builder()
                        .port(8080)
                        .protocol(Protocol.TCP)
                        .targetPort(IntOrString.of(8080))
                        .build())
                .build())
        .build();
  }

  /** Five workers that empty the queue and wind down. */
  static Job consumers() {
    return Jobs.workQueue("consumers")
        .image(KUARD)
        .containerName("worker")
        .imagePullPolicy(ALWAYS)
        .command("/kuard")
        .args(
            "--keygen-enable",
            "--keygen-exit-on-complete",
            "--keygen-memq-server=http://queue:8080/memq/server",
            "--keygen-memq-queue=keygen")
        .workers(5)
        .label("app", "work-queue")
        .label("component", "queue")
        .label("chapter", "jobs")
        .podLabel("app", "work-queue")
        .podLabel("component", "queue")
        .podLabel("chapter", "jobs")
        .restartPolicy(ON_FAILURE)
        .build();
  }

  private static ObjectMeta.Builder queueMeta() {
    return ObjectMeta.builder()
        .putLabels("app", "work-queue")
        .putLabels("component", "queue")
        .putLabels("chapter", "jobs");
  }

  /** A greeting every fifth hour. */
  static CronJob cron() {
    Job hello =
        Jobs.oneShot("hello")
            .image("busybox:1.28")
            .containerName("hello")
            .command("/bin/sh", "-c", "date; echo Hello from the Kubernetes cluster")
            .restartPolicy(ON_FAILURE)
            .build();
    return Jobs.cron("example-cron", "0 */5 * * *").runs(hello);
  }
}
