package dev.jobwright.controller;

/**
 * The names of a Job's pods, worked out when somebody asks: the Job's name, for an Indexed Job the
 * index, and five characters that no other pod of the Job has.
 */
final class PodNames {
  private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";
  private static final int SUFFIX_LENGTH = 5;
  private static final int LONGEST_PREFIX = 58;

  /** How many suffixes there are: 27 to the power of 5. */
  private static final long SUFFIXES = 14_348_907;

  /** No multiple of 3, so that all suffixes come up before one comes up again. */
  private static final long STRIDE = 8_868_173;

  private PodNames() {}

  /** Returns the name of a pod; its index is -1 when the Job is not Indexed. */
  static String of(String job, int index, long seed, long ordinal) {
    return prefix(job, index) + suffix(seed, ordinal);
  }

  /** Returns what the names of a Job's pods, or of those of an index, begin with. */
  static String prefix(String job, int index) {
    String rest = index < 0 ? "-" : "-" + index + "-";
    int room = index < 0 ? LONGEST_PREFIX : LONGEST_PREFIX - rest.length();
    return shortened((job.length() > room ? job.substring(0, room) : job) + rest);
  }

  /** Returns a name that begins with a prefix. */
  static String generated(String prefix, long seed, long ordinal) {
    return shortened(prefix) + suffix(seed, ordinal);
  }

  private static String shortened(String prefix) {
    return prefix.length() > LONGEST_PREFIX ? prefix.substring(0, LONGEST_PREFIX) : prefix;
  }

  private static String suffix(long seed, long ordinal) {
    long number =
        Math.floorMod(Math.floorMod(seed, SUFFIXES) + ordinal % SUFFIXES * STRIDE, SUFFIXES);
    char[] suffix = new char[SUFFIX_LENGTH];
    for (int i = 0; i < SUFFIX_LENGTH; i++) {
      suffix[i] = ALPHABET.charAt((int) (number % ALPHABET.length()));
      number /= ALPHABET.length();
    }
    return new String(suffix);
  }
}
