package dev.jobwright.local;

/** A connection to a port of a container, as a probe or hook makes it. */
interface Connection {

  /** Makes it and does what it is for; returns why that failed, or "". May take its time. */
  String use();

  /** Ends it, from another thread: what it waits for has failed then. */
  void abort();
}
