package dev.jobwright.examples;

import dev.jobwright.local.ExitException;
import dev.jobwright.local.ServiceNames;
import dev.jobwright.local.Task;
import dev.jobwright.local.TaskContext;
import dev.jobwright.queue.Codec;
import dev.jobwright.queue.Lease;
import dev.jobwright.queue.MemqClient;
import dev.jobwright.queue.QueueStore;
import dev.jobwright.queue.WorkQueue;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the chapter's image does, as a Java task: makes RSA keys and logs their fingerprints, a set
 * number of them or one for each item of a work queue.
 */
final class Kuard implements Task {

  static final String IMAGE = "willvelida/kuard";

  private static final int WRONG_USAGE = 2;
  private static final Duration VISIBILITY = Duration.ofSeconds(30);
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final DateTimeFormatter LOG_TIME =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Supplier<RSAPublicKey> keys;
  private final Runnable onKey;

  /**
   * Makes the task.
   *
   * @param keys where keys come from
   * @param onKey called after each key
   */
  Kuard(Supplier<RSAPublicKey> keys, Runnable onKey) {
    this.keys = keys;
    this.onKey = onKey;
  }

  @Override
  public void run(TaskContext pod) throws InterruptedException {
    KuardFlags flags = flags(pod);
    if (!flags.enabled()) {
      return;
    }
    log(pod, "(ID 0) Workload starting");
    if (flags.queueServer().isEmpty()) {
      makeKeys(pod, flags.keys());
    } else {
      drainQueue(pod, flags);
    }
    log(pod, "(ID 0) Workload exiting");
    if (flags.exitCode() != 0) {
      throw new ExitException(flags.exitCode());
    }
  }

  private static KuardFlags flags(TaskContext pod) {
    try {
      return KuardFlags.parse(pod.args());
    } catch (IllegalArgumentException e) {
      pod.out().println(e.getMessage());
      throw new ExitException(WRONG_USAGE);
    }
  }

  private void makeKeys(TaskContext pod, int count) {
    for (int i = 1; i <= count && !pod.isStopping(); i++) {
      makeKey(pod, i + "/" + count);
    }
  }

  /** Works on one item after the other until none is left, with others' items too. */
  private void drainQueue(TaskContext pod, KuardFlags flags) throws InterruptedException {
    URI server = ServiceNames.resolve(URI.create(flags.queueServer()), pod.env());
    try (QueueStore client = MemqClient.of(server)) {
      WorkQueue<String> queue = WorkQueue.open(client, flags.queue(), Codec.text());
      while (!queue.stats().isDone()) {
        Optional<Lease<String>> lease = queue.lease(VISIBILITY, WAIT);
        if (lease.isPresent()) {
          makeKey(pod, lease.get().item());
          lease.get().ack();
        }
      }
    }
  }

  private void makeKey(TaskContext pod, String what) {
    String fingerprint = RsaKey.fingerprint(keys.get());
    log(pod, "(ID 0 " + what + ") Item done: " + fingerprint);
    onKey.run();
  }

  private static void log(TaskContext pod, String line) {
    pod.out().println(LOG_TIME.format(pod.now()) + " " + line);
  }
}
