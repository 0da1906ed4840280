package dev.jobwright.runtime;

/** A listener's place with a run; closing it ends the calls. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

  /** Ends the calls to the listener; does nothing when they have ended. */
  @Override
  void close();
}
