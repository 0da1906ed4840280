package dev.jobwright.conformance.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a process does when it gets a signal, and those it has got. */
final class Signals {
  static final int EXIT = 0;
  static final int KILL = 9;
  static final int TERM = 15;

  private static final List<String> NAMES =
      List.of(
          "EXIT", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV",
          "USR2", "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP");

  /** What a signal is answered with; nothing where it is ignored. */
  private final Map<Integer, String> traps = new HashMap<>();

  private final TreeSet<Integer> pending = new TreeSet<>();

  /** Returns the number of a signal by its name or number; -1 if there is none. */
  static int number(String word) {
    String name = word.startsWith("SIG") ? word.substring(3) : word;
    return word.matches("\\d+") ? Integer.parseInt(word) : NAMES.indexOf(name);
  }

  void trap(int signal, @Nullable String answer) {
    if (answer == null) {
      traps.remove(signal);
    } else {
      traps.put(signal, answer);
    }
  }

  /** Returns what a signal is answered with; {@code null} for what is done without an answer. */
  @Nullable String answer(int signal) {
    return signal == KILL ? null : traps.get(signal);
  }

  /** Forgets all answers, as a program does that takes the place of a shell. */
  void reset() {
    traps.clear();
    pending.clear();
  }

  void got(int signal) {
    pending.add(signal);
  }

  /** Returns the first of those that are pending. */
  int first() {
    return pending.first();
  }

  boolean isPending() {
    return !pending.isEmpty();
  }

  /** Returns the signals that have come, which are then no longer pending. */
  List<Integer> take() {
    List<Integer> taken = new ArrayList<>(pending);
    pending.clear();
    return taken;
  }
}
