package dev.jobwright.bench;

/** What the figures were measured on. */
final class Machine {
  private Machine() {}

  static String describe() {
    return "Measured on JDK %s (%s), %d cores, %s."
        .formatted(
            System.getProperty("java.version"),
            System.getProperty("java.vm.name"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.arch"));
  }
}
