package dev.jobwright.bench;

import dev.jobwright.bench.Contest.Rival;

/** How many times as fast as a rival Jobwright was, by processor time and by the clock. */
record Result(String work, Rival rival, Ratios cpu, Ratios clock) {}
