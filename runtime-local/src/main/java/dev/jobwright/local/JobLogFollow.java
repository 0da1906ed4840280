package dev.jobwright.local;

import dev.jobwright.controller.ManagedContainer;
import dev.jobwright.controller.ManagedPod;
import dev.jobwright.runtime.LogFollow;
import dev.jobwright.runtime.LogLine;
import dev.jobwright.runtime.Outcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A listener to the logs of all containers of a Job. All but waiting and closing is for the loop.
 */
final class JobLogFollow implements LogFollow {
  private static final long TELLING_SECONDS = 10;

  private final Engine engine;
  private final JobHost host;
  private final Consumer<LogLine> listener;
  private final Map<ManagedContainer, LineReader> readers = new HashMap<>();

  JobLogFollow(Engine engine, JobHost host, Consumer<LogLine> listener) {
    this.engine = engine;
    this.host = host;
    this.listener = listener;
  }

  /** Tells what was written before. */
  void catchUp() {
    for (ManagedPod pod : host.job().pods()) {
      for (ManagedContainer container : pod.containers()) {
        ContainerRun run = ContainerRun.of(container);
        if (run != null) {
          ContainerRun previous = run.previous();
          if (previous != null) {
            began(container, previous, container.restarts() - 1);
            ended(container);
          }
          began(container, run);
          if (!run.isUnderWay()) {
            ended(container);
          }
        }
      }
    }
  }

  void began(ManagedContainer container, ContainerRun run) {
    began(container, run, container.restarts());
  }

  private void began(ManagedContainer container, ContainerRun run, int restarts) {
    ManagedPod pod = container.pod();
    @Nullable Integer index = pod.index() < 0 ? null : Integer.valueOf(pod.index());
    int attempt = Math.max(0, restarts) + earlierPods(pod);
    LineReader reader =
        new LineReader(
            (text, time) ->
                listener.accept(
                    new LogLine(pod.name(), index, attempt, container.name(), time, text)),
            engine.timeline(),
            engine.notifier());
    readers.put(container, reader);
    run.follow(reader);
  }

  /** Counts the pods that the index of a pod had before. */
  private int earlierPods(ManagedPod pod) {
    if (pod.index() < 0) {
      return 0;
    }
    return (int)
        host.job().pods().stream()
            .filter(other -> other.index() == pod.index() && other.ordinal() < pod.ordinal())
            .count();
  }

  void ended(ManagedContainer container) {
    LineReader reader = readers.remove(container);
    if (reader != null) {
      reader.end();
    }
  }

  @Override
  public boolean awaitEnd(Duration atMost) {
    CompletableFuture<Void> told = new CompletableFuture<>();
    if (!engine.awaitDone(host.outcome(), atMost)
        || host.outcome().join() instanceof Outcome.StillRunning) {
      return false;
    }
    engine.loop().run(() -> engine.notifier().execute(() -> told.complete(null)));
    try {
      told.get(TELLING_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    }
  }

  @Override
  public void close() {
    engine
        .loop()
        .run(
            () -> {
              host.watch().logs().remove(this);
              readers.values().forEach(LineReader::cancel);
            });
  }
}
