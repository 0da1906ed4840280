package dev.jobwright.controller;

import java.util.Arrays;

/**
 * A set of completion indexes kept as intervals: small as long as neighbours go together.
 *
 * <p>Its {@linkplain #toString() text} is that of {@code status.completedIndexes}.
 */
final class IndexSet {
  private int[] firsts = new int[4];
  private int[] lasts = new int[4];
  private int intervals;
  private int size;

  /**
   * Reads the text of a set as the Job controller does: fragments that make no sense are dropped,
   * and so is all that is not below a limit.
   */
  static IndexSet parse(String text, int limit) {
    IndexSet set = new IndexSet();
    for (String fragment : text.split(",", -1)) {
      int hyphen = fragment.indexOf('-');
      int first = number(hyphen < 0 ? fragment : fragment.substring(0, hyphen));
      int last = hyphen < 0 ? first : number(fragment.substring(hyphen + 1));
      if (first >= limit) {
        break;
      }
      if (first >= 0 && last >= first) {
        set.addAll(first, Math.min(last, limit - 1));
      }
    }
    return set;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Returns how many indexes are in the set. */
  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean contains(int index) {
    int at = lastStartingAtOrBefore(index);
    return at >= 0 && lasts[at] >= index;
  }

  /** Returns whether the index was not in the set before. */
  boolean add(int index) {
    int at = lastStartingAtOrBefore(index);
    if (at >= 0 && lasts[at] >= index) {
      return false;
    }
    size++;
    boolean touchesLeft = at >= 0 && lasts[at] == index - 1;
    boolean touchesRight = at + 1 < intervals && firsts[at + 1] == index + 1;
    if (touchesLeft && touchesRight) {
      lasts[at] = lasts[at + 1];
      deleteInterval(at + 1);
    } else if (touchesLeft) {
      lasts[at] = index;
    } else if (touchesRight) {
      firsts[at + 1] = index;
    } else {
      insertInterval(at + 1, index, index);
    }
    return true;
  }

  /** Adds all of another set. */
  void addAll(IndexSet other) {
    for (int i = 0; i < other.intervals; i++) {
      for (int index = other.firsts[i]; index <= other.lasts[i]; index = nextAbsent(index + 1)) {
        add(index);
      }
    }
  }

  /** Adds what lies behind all that is in the set. */
  private void addAll(int first, int last) {
    int from = intervals == 0 ? first : Math.max(first, lasts[intervals - 1] + 1);
    if (from > last) {
      return;
    }
    size += last - from + 1;
    if (intervals > 0 && lasts[intervals - 1] == from - 1) {
      lasts[intervals - 1] = last;
    } else {
      insertInterval(intervals, from, last);
    }
  }

  void remove(int index) {
    int at = lastStartingAtOrBefore(index);
    if (at < 0 || lasts[at] < index) {
      return;
    }
    size--;
    int first = firsts[at];
    int last = lasts[at];
    if (first == last) {
      deleteInterval(at);
    } else if (first == index) {
      firsts[at] = index + 1;
    } else {
      lasts[at] = index - 1;
      if (last > index) {
        insertInterval(at + 1, index + 1, last);
      }
    }
  }

  /** Drops all indexes that are not below a limit. */
  void truncate(int limit) {
    while (intervals > 0 && lasts[intervals - 1] >= limit) {
      int first = firsts[intervals - 1];
      int kept = Math.min(lasts[intervals - 1], Math.max(first, limit) - 1);
      size -= lasts[intervals - 1] - kept;
      lasts[intervals - 1] = kept;
      if (kept < first) {
        intervals--;
      }
    }
  }

  /** Returns the lowest index from {@code from} on that is not in the set. */
  int nextAbsent(int from) {
    int at = lastStartingAtOrBefore(from);
    return at >= 0 && lasts[at] >= from ? lasts[at] + 1 : from;
  }

  /** Returns how many indexes are in both sets. */
  int countOf(IndexSet other) {
    int count = 0;
    for (int mine = 0, its = 0; mine < intervals && its < other.intervals; ) {
      int first = Math.max(firsts[mine], other.firsts[its]);
      int last = Math.min(lasts[mine], other.lasts[its]);
      count += Math.max(0, last - first + 1);
      if (lasts[mine] < other.lasts[its]) {
        mine++;
      } else {
        its++;
      }
    }
    return count;
  }

  private int lastStartingAtOrBefore(int index) {
    if (intervals > 0 && firsts[intervals - 1] <= index) {
      return intervals - 1;
    }
    int at = Arrays.binarySearch(firsts, 0, intervals, index);
    return at >= 0 ? at : -at - 2;
  }

  private void insertInterval(int at, int first, int last) {
    if (intervals == firsts.length) {
      firsts = Arrays.copyOf(firsts, intervals * 2);
      lasts = Arrays.copyOf(lasts, intervals * 2);
    }
    System.arraycopy(firsts, at, firsts, at + 1, intervals - at);
    System.arraycopy(lasts, at, lasts, at + 1, intervals - at);
    firsts[at] = first;
    lasts[at] = last;
    intervals++;
  }

  private void deleteInterval(int at) {
    intervals--;
    System.arraycopy(firsts, at + 1, firsts, at, intervals - at);
    System.arraycopy(lasts, at + 1, lasts, at, intervals - at);
  }

  /** Returns such as {@code "1,3-5,7,8"}: intervals of three and more with a hyphen. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < intervals; i++) {
      text.append(i == 0 ? "" : ",").append(firsts[i]);
      if (lasts[i] > firsts[i]) {
        text.append(lasts[i] == firsts[i] + 1 ? ',' : '-').append(lasts[i]);
      }
    }
    return text.toString();
  }
}
