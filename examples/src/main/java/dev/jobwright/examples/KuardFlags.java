package dev.jobwright.examples;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The flags of the chapter's image that matter here.
 *
 * @param enabled whether keys are made
 * @param exitOnComplete whether it ends when they are
 * @param exitCode code it then ends with
 * @param keys number of keys; 0 for no limit
 * @param queueServer address of a work queue's server; empty for none
 * @param queue name of the queue there
 */
record KuardFlags(
    boolean enabled,
    boolean exitOnComplete,
    int exitCode,
    int keys,
    String queueServer,
    String queue) {

  private static final String ENABLE = "--keygen-enable";
  private static final String EXIT_ON_COMPLETE = "--keygen-exit-on-complete";
  private static final String EXIT_CODE = "--keygen-exit-code";
  private static final String NUMBER = "--keygen-num-to-gen";
  private static final String SERVER = "--keygen-memq-server";
  private static final String QUEUE = "--keygen-memq-queue";
  private static final Set<String> KNOWN =
      Set.of(ENABLE, EXIT_ON_COMPLETE, EXIT_CODE, NUMBER, SERVER, QUEUE);

  /**
   * Reads the arguments as the real program does.
   *
   * @throws IllegalArgumentException if a flag is unknown, in the real program's words
   */
  static KuardFlags parse(List<String> args) {
    Map<String, String> flags = new LinkedHashMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      flags.put(
          equals < 0 ? arg : arg.substring(0, equals),
          equals < 0 ? "true" : arg.substring(equals + 1));
    }
    Set<String> unknown = new HashSet<>(flags.keySet());
    unknown.removeAll(KNOWN);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("unknown flag: " + String.join(", ", unknown));
    }
    return new KuardFlags(
        Boolean.parseBoolean(flags.get(ENABLE)),
        Boolean.parseBoolean(flags.get(EXIT_ON_COMPLETE)),
        Integer.parseInt(flags.getOrDefault(EXIT_CODE, "0")),
        Integer.parseInt(flags.getOrDefault(NUMBER, "0")),
        flags.getOrDefault(SERVER, ""),
        flags.getOrDefault(QUEUE, ""));
  }
}
