package dev.jobwright.local;

import dev.jobwright.model.Container;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signal that asks a container to stop.
 *
 * @param name its name, such as {@code SIGUSR1}
 */
record StopSignal(String name) {
  private static final Logger log = LoggerFactory.getLogger(StopSignal.class);
  private static final String PREFIX = "SIG";
  private static final StopSignal TERM = new StopSignal("SIGTERM");

  /** Returns what a container's spec says; by default SIGTERM. */
  static StopSignal of(Container container) {
    String named = container.lifecycle() == null ? null : container.lifecycle().stopSignal();
    return named == null ? TERM : new StopSignal(named);
  }

  /** Returns whether it ends a container, which cannot help it. */
  boolean isKill() {
    return name.equals("SIGKILL");
  }

  /**
   * Sends it to a process.
   *
   * @param container what to call the process in this program's log
   */
  void send(Process process, String container) {
    if (equals(TERM)) {
      process.destroy();
    } else {
      ProcessRuntime.startThread(() -> kill(process, container), "jobwright-signal-" + container);
    }
  }

  /** Java sends no other signal than SIGTERM and SIGKILL, the machine's own command does. */
  private void kill(Process process, String container) {
    String word = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    try {
      int code =
          new ProcessBuilder("kill", "-s", word, Long.toString(process.pid()))
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start()
              .waitFor();
      if (code != 0 && process.isAlive()) {
        log.warn("{} cannot be sent to {}: kill has ended with {}", name, container, code);
      }
    } catch (IOException e) {
      log.warn("{} cannot be sent to {}: {}", name, container, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
