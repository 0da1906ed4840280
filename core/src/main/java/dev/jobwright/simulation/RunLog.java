package dev.jobwright.simulation;

import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/** Runs in 15 bytes each, since a year of a thousand CronJobs has millions; read as a list. */
final class RunLog extends AbstractList<Run> implements RandomAccess {
  private static final Ending[] ENDINGS = Ending.values();

  private final long base;
  private int size;
  private int[] scheduled = new int[16];
  private int[] started = new int[16];
  private int[] ended = new int[16];
  private short[] overlaps = new short[16];
  private byte[] endings = new byte[16];

  RunLog(Instant base) {
    this.base = base.getEpochSecond();
  }

  /** Notes that a Job was started and returns its index. */
  int start(Instant scheduledTime, Instant now, int others) {
    if (size == scheduled.length) {
      resize(size + (size >> 1));
    }
    scheduled[size] = offset(scheduledTime);
    started[size] = offset(now);
    overlaps[size] = (short) Math.min(Short.MAX_VALUE, others);
    endings[size] = code(Ending.RUNNING);
    return size++;
  }

  void end(int index, Instant time, Ending ending) {
    ended[index] = offset(time);
    endings[index] = code(ending);
  }

  void trim() {
    resize(size);
  }

  @Override
  public Run get(int index) {
    Ending ending = ENDINGS[endings[Objects.checkIndex(index, size)]];
    return new Run(
        instant(scheduled[index]),
        instant(started[index]),
        ending == Ending.RUNNING ? null : instant(ended[index]),
        ending,
        overlaps[index]);
  }

  @Override
  public int size() {
    return size;
  }

  int count(Ending ending) {
    byte wanted = code(ending);
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += endings[i] == wanted ? 1 : 0;
    }
    return count;
  }

  int countOverlapping() {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += overlaps[i] > 0 ? 1 : 0;
    }
    return count;
  }

  private void resize(int capacity) {
    scheduled = Arrays.copyOf(scheduled, capacity);
    started = Arrays.copyOf(started, capacity);
    ended = Arrays.copyOf(ended, capacity);
    overlaps = Arrays.copyOf(overlaps, capacity);
    endings = Arrays.copyOf(endings, capacity);
  }

  private static byte code(Ending ending) {
    return (byte) Arrays.asList(ENDINGS).indexOf(ending);
  }

  private int offset(Instant time) {
    return Math.toIntExact(time.getEpochSecond() - base);
  }

  private Instant instant(int offset) {
    return Instant.ofEpochSecond(base + offset);
  }
}
