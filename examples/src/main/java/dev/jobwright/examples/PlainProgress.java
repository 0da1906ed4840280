package dev.jobwright.examples;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Prints a line when another quarter of the work is done. */
final class PlainProgress implements Progress {

  private static final int LINES = 4;

  private final PrintStream out;
  private final String name;
  private final int units;
  private final String unit;
  private final AtomicInteger done = new AtomicInteger();

  PlainProgress(PrintStream out, String name, int units, String unit) {
    this.out = out;
    this.name = name;
    this.units = units;
    this.unit = unit;
  }

  @Override
  public void step() {
    int now = done.incrementAndGet();
    if (now * LINES / units > (now - 1) * LINES / units) {
      out.println("  " + name + ": " + now + " of " + units + " " + unit);
    }
  }

  @Override
  public void close() {}
}
