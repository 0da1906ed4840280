package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
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
  private static final Duration NEWS = Duration.ofSeconds(5);

  /** How long an answer may say nothing when its run has ended: the connection is dead then. */
  private static final Duration QUIET = Duration.ofSeconds(5);

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
  private int opened = -1;
  private int settled = -1;
  private final LogCursor cursor = new LogCursor();
  private @Nullable OpenStream stream;
  private int answers;
  private int mistrusted;
  private @Nullable Future<?> pause;
  private boolean awaitsNews;
  private int failures;
  private boolean done;
  private volatile boolean cancelled;
  private volatile boolean telling;
  private volatile long heardAt;

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
      endPause();
    }
    proceed();
  }

  /** Takes in that the pod is no more; what is still being read is read to its end. */
  void deleted(Seen last) {
    pod = last;
    podGone = true;
    endPause();
    proceed();
  }

  void cancel() {
    cancelled = true;
    OpenStream open = stream;
    if (open != null) {
      open.cancel();
    }
  }

  void proceed() {
    if (done || cancelled || pause != null) {
      return;
    }
    ContainerRuns runs = ContainerRuns.of(pod, container);
    OpenStream open = stream;
    if (open != null) {
      if ((podGone || runs.isOver() || runs.latest() > run) && mistrusted != answers) {
        mistrusted = answers;
        watch(open, answers, QUIET);
      }
      return;
    }
    int next = told + 1;
    if (podGone) {
      finish();
    } else if (next < runs.latest() && runs.waits()) {
      // while it waits to be restarted, the latest run is the one before; no earlier one is kept
      told = runs.latest() - 1;
      readLatest(runs);
    } else if (next < runs.latest()) {
      // the kubelet keeps one run before the present one
      begin(runs.latest() - 1);
      open(true, true);
    } else if (next == runs.latest()) {
      readLatest(runs);
    } else if (!runs.willBeMore()) {
      finish();
    }
  }

  /**
   * Reads the latest run. One that has ended may be followed at once by another, whose log would be
   * given in its place; so the news of that is awaited first, for a while.
   */
  private void readLatest(ContainerRuns runs) {
    if (runs.isOver() && !runs.isSettled() && settled != runs.latest()) {
      awaitsNews = true;
      pause(NEWS, () -> settled = runs.latest());
    } else {
      begin(runs.latest());
      open(false, runs.isOver());
    }
  }

  private void finish() {
    if (!done) {
      done = true;
      whenDone.run();
    }
  }

  private void begin(int number) {
    if (run != number) {
      run = number;
      cursor.beginRun();
    }
  }

  private void open(boolean previous, boolean wasOver) {
    // what is read for the first time is read from its beginning
    Instant from = opened == run && !previous ? cursor.resumeAt() : null;
    opened = run;
    cursor.beginAnswer();
    String path =
        Kind.POD.path(api.namespace(), pod.name())
            + "/log?timestamps=true&container="
            + Kind.encode(container)
            + (previous ? "&previous=true" : "&follow=true")
            + (from == null ? "" : "&sinceTime=" + Kind.encode(from.toString()));
    int number = run;
    heardAt = System.nanoTime();
    answers++;
    OpenStream answer =
        api.log(path, new LineSplitter(LONGEST_LINE, line -> line(number, line)), wasOver);
    stream = answer;
    var unused =
        answer
            .ended()
            .whenCompleteAsync((nothing, problem) -> ended(number, wasOver, problem), executor);
    if (wasOver) {
      mistrusted = answers;
      watch(answer, answers, QUIET);
    }
  }

  /** Called by the thread that reads. */
  private void line(int number, String text) {
    LogCursor.Stamped line = LogCursor.read(text);
    telling = true;
    try {
      if (!cancelled && cursor.isNew(line)) {
        sink.line(number, line);
      }
    } finally {
      heardAt = System.nanoTime();
      telling = false;
    }
  }

  /** Breaks an answer off that should have ended, unless there is still something to hear. */
  private void watch(OpenStream open, int answer, Duration next) {
    var unused =
        executor.schedule(
            () -> {
              if (stream != null && answer == answers && !cancelled) {
                Duration quiet = Duration.ofNanos(System.nanoTime() - heardAt);
                if (telling || quiet.compareTo(QUIET) < 0) {
                  watch(open, answer, QUIET.dividedBy(2));
                } else {
                  log.debug("The log of {} has no end; it is opened again", pod.name());
                  open.cancel();
                }
              }
            },
            next.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void ended(int number, boolean wasOver, @Nullable Throwable problem) {
    stream = null;
    if (cancelled) {
      return;
    }
    if (problem instanceof CancellationException) {
      proceed();
      return;
    }
    ContainerRuns runs = ContainerRuns.of(pod, container);
    if (problem != null) {
      failed(unwrapped(problem), number, runs);
      return;
    }
    failures = 0;
    if (wasOver) {
      told = Math.max(told, number);
    } else if (!podGone && runs.latest() == number && !runs.isOver()) {
      // the run has ended, most likely, and its pod's status will say so
      awaitsNews = true;
      pause(NEWS, () -> {});
    }
    proceed();
  }

  private static KubernetesApiException unwrapped(Throwable problem) {
    Throwable cause =
        problem instanceof CompletionException && problem.getCause() != null
            ? problem.getCause()
            : problem;
    return cause instanceof KubernetesApiException known
        ? known
        : new KubernetesApiException("the log broke: " + cause, cause);
  }

  private void failed(KubernetesApiException refused, int number, ContainerRuns runs) {
    if (refused.is(404)) {
      podGone = true;
    } else if (refused.is(403) || refused.is(401)) {
      log.warn("No log of container {} of pod {}: {}", container, pod.name(), refused.getMessage());
      finish();
    } else if (refused.is(400) && runs.latest() > number) {
      // the run is no longer to be had
      told = Math.max(told, number);
    } else if (refused.is(400) && !runs.willBeMore()) {
      finish();
    } else {
      log.debug("The log of {} is opened again: {}", pod.name(), refused.getMessage());
      pause(Duration.ofMillis(Retry.millis(failures++, refused)), () -> {});
    }
    proceed();
  }

  private void pause(Duration duration, Runnable after) {
    pause =
        executor.schedule(
            () -> {
              endPause();
              after.run();
              proceed();
            },
            duration.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void endPause() {
    Future<?> present = pause;
    if (present != null) {
      present.cancel(false);
    }
    pause = null;
    awaitsNews = false;
  }
}
