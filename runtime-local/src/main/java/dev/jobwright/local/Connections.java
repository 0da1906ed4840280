package dev.jobwright.local;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * The connections that probes and hooks make, each on a thread of its own: it ends when its run or
 * the runtime does, at the latest.
 */
final class Connections {
  private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Map<ContainerRun, Set<Connection>> open = new HashMap<>();
  private final Map<Connection, Thread> threads = new HashMap<>();

  /** Uses a connection; returns why it failed, which comes later, or "". */
  synchronized CompletionStage<String> use(ContainerRun run, Connection connection) {
    CompletableFuture<String> failure = new CompletableFuture<>();
    Runnable body =
        () -> {
          String text = connection.use();
          ended(run, connection);
          failure.complete(text);
        };
    String name = run.podName() + "/" + run.containerName();
    Thread thread = new Thread(body, "jobwright-probe-" + name);
    thread.setDaemon(true);
    open.computeIfAbsent(run, any -> new HashSet<>()).add(connection);
    threads.put(connection, thread);
    thread.start();
    return failure;
  }

  private synchronized void ended(ContainerRun run, Connection connection) {
    threads.remove(connection);
    Set<Connection> left = open.get(run);
    if (left != null && left.remove(connection) && left.isEmpty()) {
      open.remove(run);
    }
  }

  /** Ends the connections to a container whose run has ended. */
  synchronized void end(ContainerRun run) {
    Set<Connection> left = open.remove(run);
    if (left != null) {
      left.forEach(Connection::abort);
    }
  }

  /** Ends all connections, and waits until their threads are gone. */
  void close() {
    Map<Connection, Thread> left;
    synchronized (this) {
      left = Map.copyOf(threads);
    }
    left.keySet().forEach(Connection::abort);
    long end = System.nanoTime() + CLOSE_NANOS;
    left.values().forEach(thread -> ProcessRuntime.join(thread, end - System.nanoTime()));
  }
}
