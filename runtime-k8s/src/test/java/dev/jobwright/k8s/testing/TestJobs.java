package dev.jobwright.k8s.testing;

import dev.jobwright.model.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Submits Jobs with a plain client, and waits for what becomes of them. */
final class TestJobs {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final ClusterApi api;

  TestJobs(KubernetesClient client) {
    api = new ClusterApi(client);
  }

  Map<String, Object> submit(Job job) {
    return api.create(ResourceType.JOBS, "default", Doc.copy(job.toDocument()));
  }

  Map<String, Object> get(String name) {
    Map<String, Object> job = api.get(ClusterApi.path(ResourceType.JOBS, "default") + "/" + name);
    return job == null ? Map.of() : job;
  }

  List<Map<String, Object>> all(ResourceType type) {
    return Doc.maps(Objects.requireNonNull(api.get(ClusterApi.path(type, "default"))), "items");
  }

  List<Map<String, Object>> pods() {
    return all(ResourceType.PODS);
  }

  List<String> events() {
    return all(ResourceType.EVENTS).stream()
        .map(event -> Doc.text(event, "reason") + ": " + Doc.text(event, "message"))
        .toList();
  }

  /** Waits until a Job is in some state; returns it then. */
  Map<String, Object> await(String name, Predicate<Map<String, Object>> state) {
    long end = System.nanoTime() + LONG.toNanos();
    Map<String, Object> job = get(name);
    while (!state.test(job)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "Job " + name + " does not get there: " + job + "\npods: " + pods());
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      job = get(name);
    }
    return job;
  }

  Map<String, Object> awaitEnd(String name) {
    return await(name, job -> is(job, "Complete") || is(job, "Failed"));
  }

  static boolean is(Map<String, Object> job, String condition) {
    return Doc.maps(Doc.map(job, "status"), "conditions").stream()
        .anyMatch(
            one ->
                Doc.text(one, "type").equals(condition) && Doc.text(one, "status").equals("True"));
  }
}
