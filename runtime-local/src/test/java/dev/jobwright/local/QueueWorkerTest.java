package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jobwright.model.Container;
import dev.jobwright.model.IntOrString;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.model.Service;
import dev.jobwright.model.ServicePort;
import dev.jobwright.model.ServiceSpec;
import dev.jobwright.queue.Codec;
import dev.jobwright.queue.DeadLetter;
import dev.jobwright.queue.QueueStore;
import dev.jobwright.queue.WorkQueue;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QueueWorkerTest {
  private static final String IMAGE = "acme/worker:1";
  private final VirtualTimeline time = Timeline.virtual(Instant.parse("2027-01-04T00:00:00Z"));
  private final ConcurrentMap<String, Integer> handled = new ConcurrentHashMap<>();

  private static Service service(String port, int number) {
    return Service.builder()
        .metadata(ObjectMeta.builder().name("work-queue").build())
        .spec(
            ServiceSpec.builder()
                .addPorts(
                    ServicePort.builder()
                        .name(port)
                        .port(number)
                        .targetPort(IntOrString.of(number))
                        .build())
                .build())
        .build();
  }

  private static Job consumers(int workers) {
    return Job.builder()
        .metadata(ObjectMeta.builder().name("consumers").build())
        .spec(
            JobSpec.builder()
                .parallelism(workers)
                .template(
                    PodTemplate.builder()
                        .spec(
                            PodSpec.builder()
                                .restartPolicy(RestartPolicy.NEVER)
                                .addContainers(
                                    Container.builder().name("worker").image(IMAGE).build())
                                .build())
                        .build())
                .build())
        .build();
  }

  private static List<String> items(int count) {
    return IntStream.range(0, count).mapToObj(i -> "item-" + i).toList();
  }

  private void count(String item) {
    handled.merge(item, 1, Integer::sum);
  }

  private WorkQueue<String> open(QueueStore client) {
    return WorkQueue.open(client, "keygen", Codec.text());
  }

  @Test
  void five_workers_empty_the_queue_and_all_succeed() {
    try (LocalQueue queue = LocalQueue.start(service("memq", 8080), time);
        QueueStore client = queue.connect()) {
      WorkQueue<String> keygen = open(client);
      keygen.enqueueAll(items(50));
      try (JobRuntime runtime =
          LocalRuntime.builder()
              .timeline(time)
              .threads(5)
              .queue(queue)
              .task(IMAGE, queue.worker("keygen", this::count))
              .build()) {
        Outcome outcome = runtime.submit(consumers(5)).await(Duration.ofHours(1));
        assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
        assertThat(outcome.status().succeeded()).isEqualTo(5);
      }
      assertThat(handled).hasSize(50).allSatisfy((item, times) -> assertThat(times).isEqualTo(1));
      assertThat(keygen.stats().isDone()).isTrue();
    }
  }

  @Test
  void an_item_that_fails_is_tried_again_and_at_last_a_dead_letter() {
    try (LocalQueue queue = LocalQueue.start(service("memq", 8080), time);
        QueueStore client = queue.connect()) {
      WorkQueue<String> keygen = open(client);
      keygen.enqueueAll(List.of("good", "poison"));
      try (JobRuntime runtime =
          LocalRuntime.builder()
              .timeline(time)
              .queue(queue)
              .task(
                  IMAGE,
                  queue.worker(
                      "keygen",
                      item -> {
                        count(item);
                        if (item.equals("poison")) {
                          throw new IllegalStateException("no luck");
                        }
                      }))
              .build()) {
        JobRun run = runtime.submit(consumers(1));
        assertThat(run.await(Duration.ofHours(1))).isInstanceOf(Outcome.Succeeded.class);
        assertThat(run.logs(run.pods().get(0).name()))
            .contains("delivery 1: java.lang.IllegalStateException: no luck");
      }
      assertThat(handled).isEqualTo(Map.of("good", 1, "poison", 5));
      assertThat(keygen.dead(9))
          .extracting(DeadLetter::body, DeadLetter::error)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  "poison", "java.lang.IllegalStateException: no luck"));
    }
  }

  @Test
  void a_worker_that_dies_is_replaced_and_what_it_had_is_done_by_another() {
    try (LocalQueue queue = LocalQueue.start(service("memq", 8080), time);
        QueueStore client = queue.connect()) {
      WorkQueue<String> keygen = open(client);
      keygen.enqueueAll(items(20));
      try (JobRuntime runtime =
          LocalRuntime.builder()
              .timeline(time)
              .threads(3)
              .queue(queue)
              .task(
                  IMAGE,
                  pod -> {
                    if (pod.attempt() <= 2) {
                      try (QueueStore own = queue.connect()) {
                        assertThat(open(own).lease(Duration.ofSeconds(30))).isPresent();
                      }
                      throw new ExitException(137);
                    }
                    queue.worker("keygen", this::count).run(pod);
                  })
              .build()) {
        Outcome outcome = runtime.submit(consumers(3)).await(Duration.ofHours(1));
        assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
        assertThat(outcome.status().failed()).isEqualTo(2);
      }
      assertThat(handled).hasSize(20);
      assertThat(keygen.stats().isDone()).isTrue();
    }
  }

  @Test
  void containers_find_the_server_as_in_a_cluster() {
    try (LocalQueue queue = LocalQueue.start(service("memq", 8080))) {
      String port = Integer.toString(queue.uri().getPort());
      Map<String, String> env = queue.env();
      assertThat(env)
          .isEqualTo(
              Map.of(
                  "WORK_QUEUE_SERVICE_HOST",
                  "127.0.0.1",
                  "WORK_QUEUE_SERVICE_PORT",
                  port,
                  "WORK_QUEUE_SERVICE_PORT_MEMQ",
                  port,
                  "WORK_QUEUE_PORT",
                  "tcp://127.0.0.1:" + port,
                  "WORK_QUEUE_PORT_" + port + "_TCP",
                  "tcp://127.0.0.1:" + port,
                  "WORK_QUEUE_PORT_" + port + "_TCP_PROTO",
                  "tcp",
                  "WORK_QUEUE_PORT_" + port + "_TCP_PORT",
                  port,
                  "WORK_QUEUE_PORT_" + port + "_TCP_ADDR",
                  "127.0.0.1"));
      for (String name : List.of("work-queue", "work-queue.batch.svc.cluster.local")) {
        assertThat(
                ServiceNames.resolve(URI.create("http://" + name + ":8080/memq/server?a=b"), env))
            .isEqualTo(URI.create(queue.uri() + "?a=b"));
      }
      assertThat(ServiceNames.resolve(URI.create("http://other:8080/"), env))
          .isEqualTo(URI.create("http://other:8080/"));
    }
  }

  @Test
  void a_job_may_name_the_address_by_the_variables_and_may_do_without_them() {
    try (LocalQueue queue = LocalQueue.start(service("memq", 8080))) {
      Job job = consumers(1);
      String env = "spec.template.spec.containers[0].env";
      Job told =
          job.with(
              env,
              List.of(
                  Map.of("name", "URL", "value", "http://$(WORK_QUEUE_SERVICE_HOST)/"),
                  Map.of("name", "WORK_QUEUE_PORT", "value", "mine")));
      assertThat(printedEnv(queue, told))
          .containsEntry("URL", "http://127.0.0.1/")
          .containsEntry("WORK_QUEUE_PORT", "mine");
      assertThat(printedEnv(queue, told.with("spec.template.spec.enableServiceLinks", false)))
          .containsEntry("URL", "http://$(WORK_QUEUE_SERVICE_HOST)/")
          .doesNotContainKey("WORK_QUEUE_SERVICE_HOST");
    }
  }

  private static Map<String, String> printedEnv(LocalQueue queue, Job job) {
    Map<String, String> seen = new ConcurrentHashMap<>();
    try (JobRuntime runtime =
        LocalRuntime.builder().queue(queue).task(IMAGE, pod -> seen.putAll(pod.env())).build()) {
      runtime.submit(job).await(Duration.ofMinutes(1));
    }
    return seen;
  }

  @Test
  void a_worker_without_its_queue_says_what_is_missing() {
    try (LocalQueue queue = LocalQueue.start(service("memq", 8080));
        JobRuntime runtime =
            LocalRuntime.builder()
                .timeline(time)
                .task(IMAGE, queue.worker("keygen", this::count))
                .build()) {
      JobRun run = runtime.submit(consumers(1).with("spec.backoffLimit", 0));
      assertThat(run.await(Duration.ofMinutes(1))).isInstanceOf(Outcome.Failed.class);
      assertThat(run.logs(run.pods().get(0).name()))
          .contains("give the runtime its queue with LocalRuntime.builder().queue(…)");
    }
  }

  @Test
  void a_redis_goes_by_no_other_time() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalQueue.start(service("redis", 6379), time))
        .withMessageContaining("whose leases go by the machine's time");
  }
}
