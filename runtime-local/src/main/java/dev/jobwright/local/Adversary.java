package dev.jobwright.local;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does to pods what Kubernetes may do to them, in order to find Jobs that are not safe to rerun.
 *
 * <p>It starts containers late, kills them while they run or when their work is done but nobody
 * knows yet, evicts pods, and runs a container twice, as happens when a node is taken for lost:
 * "the same program may sometimes be started twice" even with {@code parallelism} and {@code
 * completions} of 1. It takes no more than half of what a Job may fail ({@code backoffLimit} or
 * {@code backoffLimitPerIndex}), so a Job that is safe to rerun succeeds nevertheless. What it does
 * follows from its seed: in virtual time the same seed does the same again.
 *
 * <p>Safe for use by several threads. Its decisions for a container depend on the seed, the names
 * of Job and container, and on how many pods and restarts went before.
 */
public final class Adversary {
  private final long seed;
  private final @Nullable Set<String> victims;
  private final List<String> strikes = new ArrayList<>();
  private final Set<String> struck = new LinkedHashSet<>();

  private Adversary(long seed, @Nullable Set<String> victims) {
    this.seed = seed;
    this.victims = victims;
  }

  /**
   * Creates an adversary.
   *
   * @param seed what its decisions are drawn from
   * @return an adversary that has done nothing yet
   */
  public static Adversary seeded(long seed) {
    return new Adversary(seed, null);
  }

  /**
   * Creates an adversary that does a part of what another one did.
   *
   * @param seed the seed of the other one
   * @param victims the runs of containers that it does something to, among {@link #struck()} of the
   *     other one; all others are left in peace
   * @return an adversary that has done nothing yet
   */
  public static Adversary replaying(long seed, Collection<String> victims) {
    return new Adversary(seed, Set.copyOf(victims));
  }

  /**
   * Tries adversaries with the seeds 1, 2, 3 and so on until one breaks something.
   *
   * @param trials how many to try
   * @param trial what to try: builds a runtime with the adversary, runs a Job, and checks that all
   *     is as it should be
   * @throws UnsafeRerunError if a trial failed, with its seed, what was done, and the failure as
   *     cause
   */
  public static void search(int trials, Trial trial) {
    for (long seed = 1; seed <= trials; seed++) {
      Adversary adversary = seeded(seed);
      try {
        trial.run(adversary);
      } catch (Exception | AssertionError e) {
        throw new UnsafeRerunError(adversary, e);
      }
    }
  }

  /**
   * Returns what its decisions are drawn from.
   *
   * @return the seed
   */
  public long seed() {
    return seed;
  }

  /**
   * Returns what it has done so far.
   *
   * @return a sentence for each deed, in order
   */
  public List<String> strikes() {
    synchronized (strikes) {
      return List.copyOf(strikes);
    }
  }

  /**
   * Returns the runs of containers to which it has done something so far.
   *
   * @return for each the names of Job and container, how many pods were created before its own, and
   *     how often its container was restarted before: {@code resize/main/3/0}
   */
  public List<String> struck() {
    synchronized (strikes) {
      return List.copyOf(struck);
    }
  }

  boolean spares(String victim) {
    return victims != null && !victims.contains(victim);
  }

  void note(String victim, String strike) {
    synchronized (strikes) {
      struck.add(victim);
      strikes.add(strike);
    }
  }

  /** Something to be tried with an adversary. */
  @FunctionalInterface
  public interface Trial {

    /**
     * Runs a Job with the adversary and checks what came of it.
     *
     * @param adversary for {@link LocalRuntimeBuilder#adversary(Adversary)}
     * @throws Exception if something is not as it should be
     */
    void run(Adversary adversary) throws Exception;
  }
}
