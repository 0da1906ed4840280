package dev.jobwright.local;

import dev.jobwright.time.Timeline.Wake;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Containers that end as a list says: the first run as its first entry says, the second as its
 * second, and all further ones as its last.
 *
 * <p>Runs are counted as {@link ContainerContext#attempt()} counts them: for an Indexed Job each
 * index by itself, otherwise all runs of the Job together. Scripts need no threads and take their
 * time from the runtime's timeline. Immutable.
 */
public final class Script implements ContainerRuntime {
  private final List<Ending> endings;
  private final Map<Integer, List<Ending>> byIndex;

  private Script(List<Ending> endings, Map<Integer, List<Ending>> byIndex) {
    this.endings = endings;
    this.byIndex = byIndex;
  }

  /**
   * Creates a script.
   *
   * @param endings how the first run ends, the second and so on
   * @return the script
   * @throws IllegalArgumentException if there is no ending
   */
  public static Script of(Ending... endings) {
    return new Script(list(endings), Map.of());
  }

  /**
   * Gives an index of an Indexed Job a list of its own.
   *
   * @param index the completion index
   * @param endings how its first run ends, the second and so on
   * @return a script that has that list too
   * @throws IllegalArgumentException if there is no ending
   */
  public Script forIndex(int index, Ending... endings) {
    Map<Integer, List<Ending>> more = new HashMap<>(byIndex);
    more.put(index, list(endings));
    return new Script(this.endings, more);
  }

  private static List<Ending> list(Ending... endings) {
    if (endings.length == 0) {
      throw new IllegalArgumentException("a script needs an ending, such as Ending.exit(0)");
    }
    return List.of(endings);
  }

  @Override
  public RunningContainer start(ContainerStart start) {
    start.started();
    return new Run(start, endingOf(start));
  }

  @Override
  public boolean holdsTime() {
    return false;
  }

  private Ending endingOf(ContainerStart start) {
    List<Ending> list = start.isIndexed() ? byIndex.getOrDefault(start.index(), endings) : endings;
    return list.get(Math.min(start.attempt(), list.size()) - 1);
  }

  private static final class Run implements RunningContainer {
    private static final int KILLED = 137;

    private final ContainerStart start;
    private final Ending ending;
    private final Wake wake;
    private final AtomicBoolean ended = new AtomicBoolean();

    private Run(ContainerStart start, Ending ending) {
      this.start = start;
      this.ending = ending;
      wake =
          start.timeline().wakeAfter(ending.after(), () -> end(ending.exitCode(), ending.reason()));
    }

    @Override
    public void terminate() {
      if (ending.exitCodeOnTerminate() != null) {
        wake.cancel();
        end(ending.exitCodeOnTerminate(), "");
      }
    }

    @Override
    public void kill() {
      wake.cancel();
      end(KILLED, "");
    }

    private void end(int code, String reason) {
      if (ended.compareAndSet(false, true)) {
        start.exited(code, reason, "");
      }
    }
  }
}
