package dev.jobwright.bench;

/** A program that is started anew each time. */
record ColdStart(Program program) implements Side {

  @Override
  public Rate measure(Effort effort) {
    return program.run();
  }

  @Override
  public int rounds(Effort effort) {
    return effort.coldStarts();
  }
}
