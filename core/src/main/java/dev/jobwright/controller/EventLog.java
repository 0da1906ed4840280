package dev.jobwright.controller;

import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.JobEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one object, kept as the API server gets them: the same event again only counts up,
 * and from the tenth different one with the same reason within ten minutes on, they are combined.
 * Each source may tell of 25 things at once, and of one more every five minutes; the rest is lost.
 *
 * <p>It therefore stays small however much happens.
 */
public final class EventLog {
  private static final int DIFFERENT_AT_MOST = 10;
  private static final long TOGETHER = 600_000;
  private static final String COMBINED = "(combined from similar events): ";

  private final List<Entry> entries = new ArrayList<>(4);
  private final List<Group> groups = new ArrayList<>(4);

  /** Starts without events. */
  public EventLog() {}

  /**
   * Records an event with a message of its own.
   *
   * @param now the time, in milliseconds of the epoch
   * @param type whether it is to be worried about
   * @param reason one word for what happened
   * @param source the component that says so
   * @param message what happened, as a sentence
   */
  public void record(long now, EventType type, String reason, String source, String message) {
    Group group = group(type, reason, source);
    Entry same = find(group, message);
    if (same == null) {
      addDifferent(group, now, message, null);
    } else {
      group.last = now;
      if (group.budget.allows(now)) {
        same.again(now);
      }
    }
  }

  /** Records an event of which each pod has its own; the message ends with the pod's name. */
  void record(
      long now, EventType type, String reason, String source, String message, ManagedPod pod) {
    addDifferent(group(type, reason, source), now, message, pod);
  }

  private void addDifferent(Group group, long now, String message, @Nullable ManagedPod pod) {
    if (now - group.last > TOGETHER) {
      group.different = 0;
    }
    group.last = now;
    boolean single = group.different < DIFFERENT_AT_MOST - 1;
    group.different += single ? 1 : 0;
    if (!group.budget.allows(now)) {
      return;
    }
    if (single) {
      entries.add(new Entry(group, message, pod, now));
    } else if (group.combined == null) {
      group.combined = new Entry(group, COMBINED + message, pod, now);
      entries.add(group.combined);
    } else {
      group.combined.again(now, message, pod);
    }
  }

  /**
   * Returns the events as values, oldest first.
   *
   * @param object the object they are about, such as {@code CronJob/nightly}
   * @return the events
   */
  public List<JobEvent> snapshot(String object) {
    return entries.stream().map(entry -> entry.snapshot(object)).toList();
  }

  private Group group(EventType type, String reason, String source) {
    for (Group group : groups) {
      if (group.type == type && group.reason.equals(reason) && group.source.equals(source)) {
        return group;
      }
    }
    Group group = new Group(type, reason, source, budget(source));
    groups.add(group);
    return group;
  }

  private EventBudget budget(String source) {
    for (Group group : groups) {
      if (group.source.equals(source)) {
        return group.budget;
      }
    }
    return new EventBudget();
  }

  private @Nullable Entry find(Group group, String message) {
    for (Entry entry : entries) {
      if (entry.group == group && entry.pod == null && entry.message.equals(message)) {
        return entry;
      }
    }
    return null;
  }

  /** Events of one type, reason and source: those that may be combined. */
  private static final class Group {
    private final EventType type;
    private final String reason;
    private final String source;
    private final EventBudget budget;
    private int different;
    private long last;
    private @Nullable Entry combined;

    private Group(EventType type, String reason, String source, EventBudget budget) {
      this.type = type;
      this.reason = reason;
      this.source = source;
      this.budget = budget;
    }
  }

  private static final class Entry {
    private final Group group;
    private final long first;
    private String message;
    private @Nullable ManagedPod pod;
    private long last;
    private int count = 1;

    private Entry(Group group, String message, @Nullable ManagedPod pod, long now) {
      this.group = group;
      this.message = message;
      this.pod = pod;
      first = now;
      last = now;
    }

    private void again(long now) {
      last = now;
      count++;
    }

    private void again(long now, String message, @Nullable ManagedPod pod) {
      again(now);
      this.pod = pod;
      if (pod == null) {
        this.message = COMBINED + message;
      }
    }

    private JobEvent snapshot(String object) {
      return new JobEvent(
          object,
          group.type,
          group.reason,
          pod == null ? message : message + pod.name(),
          group.source,
          count,
          Seconds.instant(first),
          Seconds.instant(last));
    }
  }
}
