package dev.jobwright.controller;

import dev.jobwright.controller.ChildJob.State;
import dev.jobwright.runtime.CronStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Jobs that a CronJob's status lists as active, brought up to date with those there are. */
final class ActiveJobs {
  private static final int FEW = 16;

  private final Collection<String> names;
  private final List<CronEvent> events;
  private @Nullable Instant lastSuccessfulTime;

  /**
   * Takes what the status says.
   *
   * @param events where to tell what is noticed
   */
  ActiveJobs(CronStatus status, List<CronEvent> events) {
    this.names = copy(status.active());
    this.events = events;
    this.lastSuccessfulTime = status.lastSuccessfulTime();
  }

  /** Of a few names, a list is the quickest set. */
  private static Collection<String> copy(List<String> names) {
    return names.size() <= FEW ? new ArrayList<>(names) : new LinkedHashSet<>(names);
  }

  List<String> names() {
    return List.copyOf(names);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  boolean contains(String name) {
    return names.contains(name);
  }

  void add(String name) {
    names.add(name);
  }

  void remove(String name) {
    names.remove(name);
  }

  /** Returns when a Job was last complete; {@code null} before the first. */
  @Nullable Instant lastSuccessfulTime() {
    return lastSuccessfulTime;
  }

  /** Looks at all Jobs: which have ended, which are nobody's, and which are gone. */
  void takeIn(List<ChildJob> children) {
    int found = 0;
    for (ChildJob child : children) {
      found += takeIn(child) ? 1 : 0;
    }
    if (found < names.size()) {
      forgetMissing(children);
    }
  }

  /** Notes what has become of a Job; returns whether it is active, as it was known to be. */
  private boolean takeIn(ChildJob child) {
    boolean known = names.contains(child.name());
    if (child.isFinished() && known) {
      names.remove(child.name());
      String condition = child.state().condition();
      events.add(
          CronEvent.normal(
              "SawCompletedJob",
              "Saw completed job: " + child.name() + ", condition: " + condition));
    } else if (!child.isFinished() && !known) {
      events.add(
          CronEvent.warning(
              "UnexpectedJob",
              "Saw a job that the controller did not create or forgot: " + child.name()));
    }
    noteSuccess(child);
    return known && !child.isFinished();
  }

  private void noteSuccess(ChildJob child) {
    Instant completed = child.completionTime();
    if (child.state() == State.COMPLETE
        && completed != null
        && (lastSuccessfulTime == null || completed.isAfter(lastSuccessfulTime))) {
      lastSuccessfulTime = completed;
    }
  }

  private void forgetMissing(List<ChildJob> children) {
    Set<String> missing = new LinkedHashSet<>(names);
    children.forEach(child -> missing.remove(child.name()));
    for (String name : missing) {
      names.remove(name);
      events.add(CronEvent.normal("MissingJob", "Active job went missing: " + name));
    }
  }
}
