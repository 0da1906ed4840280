package dev.jobwright.schema;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the word a typing error most likely means. */
final class Spelling {
  private static final int LONGEST_WORD = 64;

  private Spelling() {}

  static @Nullable String nearest(String word, Collection<String> known) {
    if (word.length() > LONGEST_WORD) {
      return null;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String best = null;
    int limit = Math.min(3, word.length() / 3);
    for (String candidate : known) {
      int distance = distance(lower, candidate.toLowerCase(Locale.ROOT), limit);
      if (distance <= limit && (best == null || distance < limit)) {
        best = candidate;
        limit = distance;
      }
    }
    return best;
  }

  /** The least number of inserted, dropped, replaced or swapped neighbouring letters. */
  static int distance(String a, String b) {
    return distance(a, b, Math.max(a.length(), b.length()));
  }

  /** As {@link #distance(String, String)} up to a limit; anything above it says only that. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = row(a, i, b, beforeLast, last);
      if (Math.min(least(row), least(last)) > limit) {
        return limit + 1;
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static int[] row(String a, int i, String b, int[] beforeLast, int[] last) {
    int[] row = new int[b.length() + 1];
    row[0] = i;
    for (int j = 1; j <= b.length(); j++) {
      int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
      if (swapped(a, i, b, j)) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    return row;
  }

  private static int least(int[] row) {
    int least = row[0];
    for (int distance : row) {
      least = Math.min(least, distance);
    }
    return least;
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
