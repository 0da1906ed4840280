package dev.jobwright.junit;

import dev.jobwright.time.VirtualTimeline;
import java.time.Instant;

/** Time that jumps. */
record VirtualClock(VirtualTimeline timeline) implements TestClock {

  @Override
  public Instant now() {
    return timeline.instant();
  }

  @Override
  public void advanceTo(Instant instant) {
    timeline.advanceTo(instant);
  }

  @Override
  public boolean runUntilIdle() {
    return timeline.runUntilIdle(Session.AGES);
  }
}
