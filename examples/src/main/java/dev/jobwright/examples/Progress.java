package dev.jobwright.examples;

import java.io.PrintStream;

/** Shows how far a job is: a live line on a terminal, now and then a plain line elsewhere. */
interface Progress extends AutoCloseable {

  /** Counts one more unit of work; called by several threads. */
  void step();

  @Override
  void close();

  /** Returns the kind of progress that fits where the output goes. */
  static Progress of(PrintStream out, String name, int units, String unit) {
    return Terminal.isInteractive()
        ? new LiveProgress(out, name, units, unit)
        : new PlainProgress(out, name, units, unit);
  }
}
