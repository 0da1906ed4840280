package dev.jobwright.junit;

import java.util.List;

/** Says that a test has left threads behind. */
final class LeakError extends AssertionError {
  private static final long serialVersionUID = 1L;
  private static final int FRAMES = 6;

  LeakError(List<Thread> threads) {
    super(message(threads));
  }

  private static String message(List<Thread> threads) {
    StringBuilder text = new StringBuilder("the test has left threads behind:");
    for (Thread thread : threads) {
      text.append("%n  %s, at".formatted(thread.getName()));
      StackTraceElement[] frames = thread.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        text.append("%n    %s".formatted(frames[i]));
      }
    }
    return text.append(
            "%nA task is to end when it is interrupted, and to close the executors that it opens."
                .formatted())
        .toString();
  }
}
