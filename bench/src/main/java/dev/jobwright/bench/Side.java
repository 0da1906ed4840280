package dev.jobwright.bench;

/** One way to do the work of a contest, each time measured in a new process. */
interface Side {

  /** Does the work for as long as the effort allows, and says how fast it was. */
  Rate measure(Effort effort);

  /** How often it is measured. */
  int rounds(Effort effort);
}
