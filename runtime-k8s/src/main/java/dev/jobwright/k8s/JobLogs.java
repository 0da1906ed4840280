package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Seen;
import dev.jobwright.runtime.LogFollow;
import dev.jobwright.runtime.LogLine;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows the logs of all containers of a Job that are wanted, those of pods to come too, and tells
 * their lines one at a time. No line waits anywhere: a listener that is slow slows the reading.
 */
final class JobLogs implements LogFollow {
  private static final String INDEX = "batch.kubernetes.io/job-completion-index";

  private final Api api;
  private final ScheduledExecutorService executor;
  private final String jobUid;
  private final BiPredicate<String, String> wanted;
  private final Consumer<LogLine> listener;
  private final Consumer<JobLogs> whenClosed;
  private final Map<String, ContainerLog> containers = new LinkedHashMap<>();
  private final Map<String, TreeMap<String, String>> podsOfIndex = new LinkedHashMap<>();
  private final Set<String> finished = new HashSet<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final CompletableFuture<Void> closing = new CompletableFuture<>();
  private boolean jobOver;
  private volatile boolean closed;

  JobLogs(
      Api api,
      ScheduledExecutorService executor,
      String jobUid,
      BiPredicate<String, String> wanted,
      Consumer<LogLine> listener,
      Consumer<JobLogs> whenClosed) {
    this.api = api;
    this.executor = executor;
    this.jobUid = jobUid;
    this.wanted = wanted;
    this.listener = listener;
    this.whenClosed = whenClosed;
  }

  String jobUid() {
    return jobUid;
  }

  void changed(Seen pod) {
    int earlier = earlierPods(pod);
    Containers.allNames(pod)
        .filter(container -> wanted.test(pod.name(), container))
        .filter(container -> !finished.contains(key(pod, container)))
        .forEach(container -> log(pod, container, earlier).changed(pod));
    check();
  }

  void deleted(Seen pod) {
    Containers.allNames(pod)
        .map(container -> containers.get(key(pod, container)))
        .flatMap(Stream::ofNullable)
        .toList()
        .forEach(log -> log.deleted(pod));
    check();
  }

  private static String key(Seen pod, String container) {
    return pod.uid() + "/" + container;
  }

  /** Takes in that the Job has ended or is gone, so that no more pods will come. */
  void jobOver(List<Seen> pods) {
    pods.forEach(this::changed);
    jobOver = true;
    check();
  }

  private void check() {
    if (jobOver && containers.isEmpty()) {
      end.complete(null);
    }
  }

  private ContainerLog log(Seen pod, String container, int earlier) {
    String key = key(pod, container);
    Integer index = index(pod);
    return containers.computeIfAbsent(
        key,
        absent ->
            new ContainerLog(
                api,
                executor,
                pod,
                container,
                (run, line) ->
                    tell(
                        new LogLine(
                            pod.name(), index, earlier + run, container, line.time(), line.text())),
                () -> finish(key)));
  }

  /** Forgets a container whose log was told, but for its name. */
  private void finish(String key) {
    containers.remove(key);
    finished.add(key);
    check();
  }

  private synchronized void tell(LogLine line) {
    if (!closed) {
      Listeners.call("A listener to logs", () -> listener.accept(line));
    }
  }

  private static @Nullable Integer index(Seen pod) {
    String index = pod.metadata().at("annotations").text(INDEX);
    return index.matches("\\d{1,9}") ? Integer.valueOf(index) : null;
  }

  /** Counts the pods that its index had before. */
  private int earlierPods(Seen pod) {
    Integer index = index(pod);
    if (index == null) {
      return 0;
    }
    TreeMap<String, String> pods =
        podsOfIndex.computeIfAbsent(index.toString(), key -> new TreeMap<>());
    String place = pod.metadata().text("creationTimestamp") + " " + pod.name();
    pods.put(place, pod.uid());
    return pods.headMap(place).size();
  }

  @Override
  public boolean awaitEnd(Duration atMost) {
    return Waiting.isOver(end, closing, atMost);
  }

  @Override
  public void close() {
    closed = true;
    closing.complete(null);
    whenClosed.accept(this);
  }

  /** Ends the reading; for the thread that does all else. */
  void stop() {
    containers.values().forEach(ContainerLog::cancel);
    containers.clear();
  }
}
