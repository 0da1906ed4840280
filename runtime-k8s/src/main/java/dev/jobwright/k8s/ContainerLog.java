package dev.jobwright.k8s;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log of one container from run to run: each line once, in order.
 *
 * <p>An answer is complete when it was opened after the run had ended, and ended by itself; one
 * that breaks, or ends although the run goes on, is opened again where it was. The last run before
 * a restart is still to be had as {@code previous}. All but {@link #line} is done by one thread.
 */
final class ContainerLog {
  private static final Logger log = LoggerFactory.getLogger(ContainerLog.class);
  private static final int LONGEST_LINE = 1 << 20;
  private static final Duration NEWS_AFTER_END = Duration.ofSeconds(5);

  /**
   * Told each line with the run it belongs to; may take its time, and no more is read meanwhile.
   */
  @FunctionalInterface
  interface Sink {
    void line(int run, LogCursor.Stamped line);
  }

  private final Api api;
  private final ScheduledExecutorService executor;
  private final String container;
  private final Sink sink;
  private final Runnable whenDone;
  private Seen pod;
  private boolean podGone;
  private int told = -1;
  private int run = -1;
  private LogCursor cursor = new LogCursor();
  private @Nullable OpenStream stream;
  private boolean pausing;
  private boolean awaitsNews;
  private int failures;
  private boolean done;
  private volatile boolean cancelled;

  ContainerLog(
      Api api,
      ScheduledExecutorService executor,
      Seen pod,
      String container,
      Sink sink,
      Runnable whenDone) {
    this.api = api;
    this.executor = executor;
    this.pod = pod;
    this.container = container;
    this.sink = sink;
    this.whenDone = whenDone;
  }

  /** Takes in what is new of the pod. */
  void changed(Seen news) {
    pod = news;
    if (awaitsNews) {
      awaitsNews = false;
      pausing = false;
    }
    proceed();
  }

  /** Takes in that the pod is no more; what is still being read is read to its end. */
  void deleted(Seen last) {
    pod = last;
    podGone = true;
    pausing = false;
    proceed();
  }

  void cancel() {
    cancelled = true;
    OpenStream open = stream;
    if (open != null) {
      open.cancel();
    }
  }

  boolean isDone() {
    return done;
  }

  void proceed() {
    if (done || cancelled || stream != null || pausing) {
      return;
    }
    ContainerRuns runs = ContainerRuns.of(pod, container);
    int next = told + 1;
    if (podGone) {
      finish();
    } else if (next < runs.latest()) {
      // the kubelet keeps one run before the present one
      begin(runs.latest() - 1);
      open(true, true);
    } else if (next == runs.latest()) {
      begin(next);
      open(false, runs.isOver());
    } else if (!runs.willBeMore()) {
      finish();
    }
  }

  private void finish() {
    done = true;
    whenDone.run();
  }

  private void begin(int number) {
    if (run != number) {
      run = number;
      cursor = new LogCursor();
    }
  }

  private void open(boolean previous, boolean wasOver) {
    Instant from = cursor.resumeAt();
    cursor.resume();
    String path =
        Kind.POD.path(api.namespace(), pod.name())
            + "/log?timestamps=true&container="
            + Kind.encode(container)
            + (previous ? "&previous=true" : "&follow=true")
            + (from == null ? "" : "&sinceTime=" + Kind.encode(from.toString()));
    int number = run;
    LogCursor place = cursor;
    OpenStream opened = api.stream(path, LONGEST_LINE, line -> line(number, place, line), wasOver);
    stream = opened;
    var unused =
        opened
            .ended()
            .whenCompleteAsync((nothing, problem) -> ended(number, wasOver, problem), executor);
  }

  /** Called by the thread that reads. */
  private void line(int number, LogCursor place, String text) {
    LogCursor.Stamped line = LogCursor.read(text);
    if (!cancelled && place.isNew(line)) {
      sink.line(number, line);
    }
  }

  private void ended(int number, boolean wasOver, @Nullable Throwable problem) {
    stream = null;
    if (cancelled || problem instanceof CancellationException) {
      return;
    }
    if (problem != null) {
      failed(
          problem instanceof CompletionException && problem.getCause() != null
              ? problem.getCause()
              : problem,
          number);
      return;
    }
    failures = 0;
    if (wasOver) {
      told = Math.max(told, number);
      proceed();
    } else if (podGone) {
      proceed();
    } else if (ContainerRuns.of(pod, container).latest() > number
        || ContainerRuns.of(pod, container).isOver()) {
      proceed();
    } else {
      // the run has ended, most likely, and its pod's status will say so
      awaitsNews = true;
      pause(NEWS_AFTER_END);
    }
  }

  private void failed(Throwable problem, int number) {
    KubernetesApiException refused =
        problem instanceof KubernetesApiException known
            ? known
            : new KubernetesApiException("the log broke: " + problem, problem);
    if (refused.is(404)) {
      podGone = true;
      proceed();
    } else if (refused.is(403) || refused.is(401)) {
      log.warn("No log of container {} of pod {}: {}", container, pod.name(), refused.getMessage());
      finish();
    } else if (refused.is(400) && ContainerRuns.of(pod, container).latest() > number) {
      // the run is no longer to be had
      told = Math.max(told, number);
      proceed();
    } else if (refused.is(400) && !ContainerRuns.of(pod, container).willBeMore()) {
      finish();
    } else {
      log.debug("The log of {} is opened again: {}", pod.name(), refused.getMessage());
      pause(Duration.ofMillis(Retry.millis(failures++, refused)));
    }
  }

  private void pause(Duration duration) {
    pausing = true;
    var unused = executor.schedule(this::resume, duration.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void resume() {
    pausing = false;
    awaitsNews = false;
    proceed();
  }
}
