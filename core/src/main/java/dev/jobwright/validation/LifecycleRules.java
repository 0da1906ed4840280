package dev.jobwright.validation;

import java.util.Set;

/** {@code lifecycle} of a container: what is done at its start and before its end. */
final class LifecycleRules {
  private static final Set<String> SIGNALS =
      Set.of(
          ("SIGABRT SIGALRM SIGBUS SIGCHLD SIGCLD SIGCONT SIGFPE SIGHUP SIGILL SIGINT SIGIO SIGIOT"
                  + " SIGKILL SIGPIPE SIGPOLL SIGPROF SIGPWR SIGQUIT SIGSEGV SIGSTKFLT SIGSTOP"
                  + " SIGSYS SIGTERM SIGTRAP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGUSR1 SIGUSR2"
                  + " SIGVTALRM SIGWINCH SIGXCPU SIGXFSZ SIGRTMIN SIGRTMAX")
              .split(" "));
  private static final Set<String> WINDOWS_SIGNALS = Set.of("SIGKILL", "SIGTERM");
  private static final int MOST_REAL_TIME = 15;

  private LifecycleRules() {}

  static void check(Node lifecycle, Pod pod) {
    HandlerRules.ofLifecycle(lifecycle.field("postStart"), pod);
    HandlerRules.ofLifecycle(lifecycle.field("preStop"), pod);
    Node signal = lifecycle.field("stopSignal");
    if (signal.isPresent()) {
      stopSignal(signal, pod.os());
    }
  }

  private static void stopSignal(Node signal, String os) {
    if (os.isEmpty()) {
      signal.forbidden("may not be set for containers with empty `spec.os.name`");
    } else if (os.equals("windows") && !WINDOWS_SIGNALS.contains(signal.text())) {
      signal.notSupported("SIGKILL", "SIGTERM");
    } else if (!SIGNALS.contains(signal.text()) && !isRealTime(signal.text())) {
      signal.invalid("must be the name of a signal, such as SIGTERM");
    }
  }

  private static boolean isRealTime(String signal) {
    for (int i = 1; i <= MOST_REAL_TIME; i++) {
      if (signal.equals("SIGRTMIN+" + i) || signal.equals("SIGRTMAX-" + i)) {
        return true;
      }
    }
    return false;
  }
}
