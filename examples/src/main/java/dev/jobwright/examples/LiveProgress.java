package dev.jobwright.examples;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Draws one line again and again while the work goes on. */
final class LiveProgress implements Progress {

  private static final int EVERY_MILLIS = 100;

  private final ProgressBar bar;

  LiveProgress(PrintStream out, String name, int units, String unit) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("  " + name)
            .setInitialMax(units)
            .setUnit(" " + unit, 1)
            .setUpdateIntervalMillis(EVERY_MILLIS)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(out))
            .build();
  }

  @Override
  public void step() {
    bar.step();
  }

  @Override
  public void close() {
    bar.close();
  }
}
