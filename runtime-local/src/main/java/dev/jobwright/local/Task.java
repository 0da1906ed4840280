package dev.jobwright.local;

/**
 * What an image means on this machine: Java code that does what the image's command would do.
 *
 * <p>Returning is exit code 0, an {@link ExitException} its code, any other exception or error exit
 * code 1 with the stack trace in the log. A task that is asked to stop finds its thread
 * interrupted; one that then throws {@link InterruptedException} has exit code 143, as a process
 * has that does not handle SIGTERM.
 */
@FunctionalInterface
public interface Task {

  /**
   * Does the work of one container.
   *
   * @param pod what the container can see and do
   * @throws Exception if the work failed
   */
  void run(TaskContext pod) throws Exception;
}
