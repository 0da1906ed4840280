package dev.jobwright.junit;

import dev.jobwright.local.Ending;
import dev.jobwright.local.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the runs of an image's containers end: the first, the second and so on; the last ending
 * repeats. Read aloud: {@code fails(2).thenSucceeds()}.
 *
 * <p>Runs take no time unless {@link #after(Duration)} or {@link #runsFor(Duration)} says so. In an
 * Indexed Job each index counts its own runs, otherwise all runs of a Job are counted together.
 * Immutable.
 */
public final class Scripted {
  private final List<Ending> endings;
  private final int lastBegan;
  private final Map<Integer, Scripted> byIndex;

  private Scripted(List<Ending> endings, int lastBegan, Map<Integer, Scripted> byIndex) {
    this.endings = List.copyOf(endings);
    this.lastBegan = lastBegan;
    this.byIndex = byIndex;
  }

  private static Scripted of(int times, Ending ending) {
    return new Scripted(List.of(), 0, Map.of()).then(times, ending);
  }

  /**
   * Ends with exit code 0.
   *
   * @return the script
   */
  public static Scripted succeeds() {
    return exits(0);
  }

  /**
   * Ends with exit code 1 several times.
   *
   * @param times how often; every further run does so too unless another ending follows
   * @return the script
   * @throws IllegalArgumentException if the number is not positive
   */
  public static Scripted fails(int times) {
    return of(times, Ending.exit(1));
  }

  /**
   * Ends with an exit code.
   *
   * @param code the exit code
   * @return the script
   */
  public static Scripted exits(int code) {
    return of(1, Ending.exit(code));
  }

  /**
   * Ends by a signal, with exit code 128 + its number.
   *
   * @param signal the signal's number, such as 9 for SIGKILL
   * @return the script
   */
  public static Scripted killedBy(int signal) {
    return of(1, Ending.signal(signal));
  }

  /**
   * Ends as the kernel kills what takes too much memory: exit code 137, reason {@code OOMKilled}.
   *
   * @return the script
   */
  public static Scripted outOfMemory() {
    return of(1, Ending.signal(9).because("OOMKilled"));
  }

  /**
   * Runs for a while and ends with exit code 0; ends at once with 143 when it is asked to stop.
   *
   * @param duration how long it runs
   * @return the script
   */
  public static Scripted runsFor(Duration duration) {
    return succeeds().after(duration);
  }

  /**
   * Lets the next run end with exit code 0.
   *
   * @return the longer script
   */
  public Scripted thenSucceeds() {
    return thenExits(0);
  }

  /**
   * Lets the next runs end with exit code 1.
   *
   * @param times how many
   * @return the longer script
   * @throws IllegalArgumentException if the number is not positive
   */
  public Scripted thenFails(int times) {
    return then(times, Ending.exit(1));
  }

  /**
   * Lets the next run end with an exit code.
   *
   * @param code the exit code
   * @return the longer script
   */
  public Scripted thenExits(int code) {
    return then(1, Ending.exit(code));
  }

  /**
   * Lets the next run end by a signal.
   *
   * @param signal the signal's number
   * @return the longer script
   */
  public Scripted thenKilledBy(int signal) {
    return then(1, Ending.signal(signal));
  }

  private Scripted then(int times, Ending ending) {
    if (times < 1) {
      throw new IllegalArgumentException("times: %d: must be at least 1".formatted(times));
    }
    List<Ending> more = new ArrayList<>(endings);
    more.addAll(Collections.nCopies(times, ending));
    return new Scripted(more, endings.size(), byIndex);
  }

  /**
   * Lets the runs that were named last take a while: {@code fails(2).after(ofSeconds(5))}. A
   * container that is asked to stop meanwhile does so at once, with exit code 143.
   *
   * @param duration how long each of them runs
   * @return the script with that change
   */
  public Scripted after(Duration duration) {
    List<Ending> changed = new ArrayList<>(endings);
    changed
        .subList(lastBegan, changed.size())
        .replaceAll(ending -> ending.after(duration).orOnTerminate(143));
    return new Scripted(changed, lastBegan, byIndex);
  }

  /**
   * Gives an index of an Indexed Job a script of its own.
   *
   * @param index the completion index
   * @param script how its runs end
   * @return the script with that exception
   */
  public Scripted onIndex(int index, Scripted script) {
    Map<Integer, Scripted> more = new TreeMap<>(byIndex);
    more.put(index, script);
    return new Scripted(endings, lastBegan, more);
  }

  Script toScript() {
    Script script = Script.of(endings.toArray(Ending[]::new));
    for (Map.Entry<Integer, Scripted> entry : byIndex.entrySet()) {
      script = script.forIndex(entry.getKey(), entry.getValue().endings.toArray(Ending[]::new));
    }
    return script;
  }
}
