package dev.jobwright.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processor time of the processes that this one has started and seen end. */
final class ChildrenCpu {
  private static final Path STAT = Path.of("/proc/self/stat");

  /** What {@code /proc} counts in, on every Linux that runs Java. */
  private static final double TICKS_PER_SECOND = 100;

  private ChildrenCpu() {}

  /** Gives seconds in user and system mode; not a number where the system does not tell. */
  static double seconds() {
    try {
      return Files.isReadable(STAT) ? parse(Files.readString(STAT)) : Double.NaN;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads fields 16 and 17 of proc(5), counted after the name, which may hold anything. */
  static double parse(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_PER_SECOND;
  }
}
