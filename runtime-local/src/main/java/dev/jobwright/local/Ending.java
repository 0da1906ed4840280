package dev.jobwright.local;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a run of a scripted container ends.
 *
 * @param exitCode its exit code; 128 + n when signal n ends it
 * @param after how long it runs
 * @param reason one word for why, such as {@code OOMKilled}; empty for the kubelet's own
 * @param exitCodeOnTerminate its exit code when it is asked to stop, which it then does at once;
 *     {@code null} when it goes on and has to be killed
 */
public record Ending(
    int exitCode, Duration after, String reason, @Nullable Integer exitCodeOnTerminate) {

  /**
   * Ends with an exit code, at once.
   *
   * @param code the exit code
   * @return the ending
   */
  public static Ending exit(int code) {
    return new Ending(code, Duration.ZERO, "", null);
  }

  /**
   * Ends by a signal, at once.
   *
   * @param number the signal's number, such as 9 for SIGKILL
   * @return the ending, with exit code 128 + number
   */
  public static Ending signal(int number) {
    return exit(128 + number);
  }

  /**
   * Lets the container run for a while first.
   *
   * @param duration how long it runs
   * @return the ending after that time
   */
  public Ending after(Duration duration) {
    return new Ending(exitCode, duration, reason, exitCodeOnTerminate);
  }

  /**
   * Gives the ending a reason of its own.
   *
   * @param word one word, such as {@code OOMKilled}
   * @return the ending with that reason
   */
  public Ending because(String word) {
    return new Ending(exitCode, after, word, exitCodeOnTerminate);
  }

  /**
   * Lets the container end at once when it is asked to stop.
   *
   * @param code its exit code then
   * @return the ending with that answer to SIGTERM
   */
  public Ending orOnTerminate(int code) {
    return new Ending(exitCode, after, reason, code);
  }
}
