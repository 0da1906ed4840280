package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Fields;
import dev.jobwright.k8s.objects.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a store like what the API server has of one kind in one namespace: lists once, then
 * watches; lists again only when the server has forgotten where the watch was, or has been silent
 * for so long that the connection must be dead.
 *
 * <p>A watch that the server ends, as it does every few minutes, goes on where it was.
 */
final class Follower implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Follower.class);
  private static final int PAGE = 500;
  private static final int WATCH_SECONDS = 300;
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final Duration FIRST_LIST = Duration.ofSeconds(60);

  /** The server sends a bookmark every minute, so this is three of them missed. */
  static final Duration SILENCE = Duration.ofMinutes(4);

  private final Api api;
  private final Kind kind;
  private final Store store;
  private final Duration silence;
  private final CountDownLatch listed = new CountDownLatch(1);
  private final Thread thread;
  private boolean started;
  private volatile boolean closed;
  private volatile long heardAt;
  private volatile @Nullable KubernetesApiException problem;

  /** Where the watch is; null when a list is due. Touched by the thread and the stream it runs. */
  private volatile @Nullable String version;

  private volatile @Nullable KubernetesApiException end;

  Follower(Api api, Kind kind, Store store, Duration silence) {
    this.api = api;
    this.kind = kind;
    this.store = store;
    this.silence = silence;
    thread = new Thread(this::run, "jobwright-watch-" + kind.plural());
    thread.setDaemon(true);
  }

  /**
   * Returns the store, filled; starts to follow when this is asked for the first time.
   *
   * @throws KubernetesApiException if the server refuses the list
   * @throws IllegalStateException if the runtime is closed
   */
  Store store() {
    start();
    try {
      for (long waited = 0; !listed.await(100, TimeUnit.MILLISECONDS); waited += 100) {
        KubernetesApiException refused = problem;
        boolean late = waited > FIRST_LIST.toMillis();
        if (refused != null && (late || isFinal(refused))) {
          throw refused;
        }
        if (late) {
          throw new KubernetesApiException(
              "list of " + kind.plural() + ": not there after " + FIRST_LIST.toSeconds() + " s",
              null);
        }
        if (closed) {
          throw new IllegalStateException("the runtime is closed");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KubernetesApiException("interrupted while listing " + kind.plural(), e);
    }
    return store;
  }

  /** Returns the store as it is, without following. */
  Store present() {
    return store;
  }

  private synchronized void start() {
    if (closed) {
      throw new IllegalStateException("the runtime is closed");
    }
    if (!started) {
      started = true;
      thread.start();
    }
  }

  private static boolean isFinal(KubernetesApiException e) {
    return e.code() >= 400 && e.code() < 500 && !e.is(410) && !e.is(429);
  }

  private void run() {
    for (int failures = 0; !closed; ) {
      try {
        if (version == null) {
          list();
        }
        long began = System.nanoTime();
        watch();
        problem = null;
        boolean lasted = System.nanoTime() - began > SHORT.toNanos();
        failures = lasted ? 0 : failures + 1;
        if (!lasted && !closed) {
          // whatever ends watches at once is not asked over and over
          pause(Retry.millis(failures, new KubernetesApiException("", null)));
        }
      } catch (KubernetesApiException e) {
        failures = e.is(410) ? failures : failures + 1;
        recover(e, failures);
      } catch (RuntimeException e) {
        log.error("Following {} failed; lists them again", kind.plural(), e);
        version = null;
        pause(Retry.millis(++failures, new KubernetesApiException("", e)));
      }
    }
  }

  private void recover(KubernetesApiException e, int failures) {
    if (e.is(410)) {
      log.debug("The watch of {} is too old; lists them again", kind.plural());
      version = null;
      return;
    }
    problem = e;
    if (isFinal(e)) {
      version = null;
    }
    if (!closed) {
      log.warn("Following {} is interrupted: {}", kind.plural(), e.getMessage());
      pause(Retry.millis(failures, e));
    }
  }

  private void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      // close() wakes the thread; the loop looks whether it was that
      log.debug("Woken from the pause");
    }
  }

  private void list() {
    List<Seen> items = new ArrayList<>();
    String path = kind.path(api.namespace()) + "?limit=" + PAGE;
    String more = "";
    Fields page;
    do {
      page = api.get(more.isEmpty() ? path : path + "&continue=" + Kind.encode(more));
      Api.items(page).forEach(item -> items.add(Seen.of(item)));
      more = page.at("metadata").text("continue");
    } while (!more.isEmpty());
    String listVersion = page.at("metadata").text("resourceVersion");
    store.replace(items, listVersion);
    version = listVersion;
    problem = null;
    listed.countDown();
  }

  private void watch() {
    int seconds = WATCH_SECONDS + ThreadLocalRandom.current().nextInt(WATCH_SECONDS);
    String path =
        "%s?watch=true&allowWatchBookmarks=true&timeoutSeconds=%d&resourceVersion=%s"
            .formatted(kind.path(api.namespace()), seconds, version);
    heardAt = System.nanoTime();
    end = null;
    OpenStream stream = api.watch(path, this::event);
    try {
      await(stream);
    } finally {
      stream.cancel();
    }
    KubernetesApiException ended = end;
    if (ended != null) {
      throw ended;
    }
  }

  /** Waits until the watch ends, and no longer than the server is heard. */
  private void await(OpenStream stream) {
    while (!closed) {
      long quiet = System.nanoTime() - heardAt;
      long left = silence.toNanos() - quiet;
      if (left <= 0) {
        log.debug("Nothing heard of {} for {}; lists them again", kind.plural(), silence);
        version = null;
        return;
      }
      try {
        stream.ended().get(left, TimeUnit.NANOSECONDS);
        return;
      } catch (TimeoutException e) {
        log.trace("Nothing heard of {} yet", kind.plural());
      } catch (InterruptedException e) {
        log.debug("Woken from the watch");
      } catch (CancellationException e) {
        return;
      } catch (ExecutionException e) {
        throw e.getCause() instanceof KubernetesApiException known
            ? known
            : new KubernetesApiException("the watch broke: " + e.getCause(), e.getCause());
      }
    }
  }

  private void event(String line) {
    heardAt = System.nanoTime();
    if (line.isBlank() || end != null) {
      return;
    }
    Fields event = api.read(line);
    String type = event.text("type");
    Fields object = event.at("object");
    if (type.equals("ERROR")) {
      end = api.refusal("watch of " + kind.plural(), object);
      return;
    }
    Seen seen = Seen.of(object);
    if (type.equals("DELETED")) {
      store.lose(seen);
    } else if (!type.equals("BOOKMARK")) {
      store.learn(seen);
    }
    String before = version;
    if (!seen.version().isEmpty() && (before == null || Seen.isLater(seen.version(), before))) {
      version = seen.version();
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    thread.interrupt();
  }
}
