package dev.jobwright.bench;

/** How often a side did its work, per second of processor time and per second on the clock. */
record Rate(double perCpuSecond, double perSecond) {}
