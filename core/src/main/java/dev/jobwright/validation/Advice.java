package dev.jobwright.validation;

import dev.jobwright.model.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something the API server accepts and the author may not have meant. Advice is never an error, and
 * each kind of it can be switched off by its code.
 *
 * @param code the kind of advice
 * @param field the path of the field it is about, such as {@code spec.backoffLimit}
 * @param detail what will happen, and what to write instead
 */
public record Advice(Code code, String field, String detail) {

  /** The kinds of advice. */
  public enum Code {
    /**
     * A pod that restarts its containers itself is deleted, and its log with it, once the back-off
     * limit is reached.
     */
    LOG_LOST_ON_FAILURE,
    /** A finished Job that nothing deletes stays for ever, with its pods. */
    NEVER_CLEANED_UP,
    /** A pod that hangs keeps its Job running for ever. */
    NO_DEADLINE,
    /** There are never more pods than completions, whatever the parallelism. */
    PARALLELISM_ABOVE_COMPLETIONS,
    /** The schedule names times that a change of the clock leaves out. */
    SKIPPED_BY_CLOCK_CHANGE,
    /** The schedule names times that a change of the clock repeats. */
    REPEATED_BY_CLOCK_CHANGE,
    /** A busy controller may be too late for a starting deadline this short. */
    SHORT_STARTING_DEADLINE,
    /** The schedule names no day there is. */
    NEVER_FIRES,
    /** The image may be another one at each run. */
    LATEST_IMAGE,
    /** A container may use more memory than it asks for, until something of the node is killed. */
    MEMORY_WITHOUT_LIMIT,
    /** The name is so long that the names of the pods lose the end of it. */
    NAME_CUT_IN_PODS
  }

  /**
   * Advises on a document.
   *
   * @param document a Job or a CronJob; there is no advice on other kinds
   * @param now the moment from which changes of the clock are looked for, two years ahead
   * @param off the kinds of advice not wanted
   * @return the advice, in the order of the rules; on a document with violations it may be
   *     incomplete
   */
  public static List<Advice> of(Map<String, ?> document, Instant now, Set<Code> off) {
    return new AdviceRules(now)
        .of(Node.root(document, List.of())).stream()
            .filter(advice -> !off.contains(advice.code()))
            .toList();
  }

  /**
   * Advises on a resource.
   *
   * @param resource a Job or a CronJob; there is no advice on other kinds
   * @param now the moment from which changes of the clock are looked for, two years ahead
   * @param off the kinds of advice not wanted
   * @return the advice, in the order of the rules
   */
  public static List<Advice> of(Resource resource, Instant now, Set<Code> off) {
    return of(resource.toDocument(), now, off);
  }

  /**
   * Words the advice in a line.
   *
   * @return {@code <path>: <code>: <detail>}
   */
  @Override
  public String toString() {
    return field + ": " + code + ": " + detail;
  }
}
