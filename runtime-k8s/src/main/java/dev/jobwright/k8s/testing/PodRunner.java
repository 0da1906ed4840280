package dev.jobwright.k8s.testing;

import java.time.Duration;
import java.util.List;

/**
 * Plays what the containers of an image do, in place of a real one.
 *
 * <p>Each run of a container is one call, on a thread of its own.
 */
@FunctionalInterface
public interface PodRunner {

  /**
   * Runs a container to its end.
   *
   * @param container the container
   * @return its exit code; 128 + n when signal n ended it
   * @throws InterruptedException when the container is killed; its exit code is then 137
   */
  int run(PlayedContainer container) throws InterruptedException;

  /**
   * Runs the container's command and arguments as a process of this machine, with its environment
   * and working directory; what it writes is its log. For images such as {@code busybox}.
   *
   * @return the runner
   */
  static PodRunner processes() {
    return new ProcessRunner();
  }

  /**
   * Does as told: the n-th run of any container ends as the n-th outcome says; further ones as the
   * last.
   *
   * @param outcomes the outcomes, at least one
   * @return the runner
   */
  static PodRunner scripted(Outcome... outcomes) {
    return new ScriptedRunner(List.of(outcomes));
  }

  /**
   * How a scripted run ends.
   *
   * @param exitCode its exit code
   * @param after how long it takes
   */
  record Outcome(int exitCode, Duration after) {}
}
