package dev.jobwright.junit;

import dev.jobwright.local.Adversary;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Searches for an adversary that breaks a test, and then for the least that it has to do.
 *
 * <p>Each trial is chosen by how the one before has ended.
 */
final class Search implements Iterator<Trial> {
  private static final int MOST_TRIALS = 200;

  private final int seeds;
  private final String replay;
  private long seed;
  private List<String> smallest = List.of();
  private List<String> tried = List.of();
  private int chunk;
  private int position;
  private int trials;
  private Stage stage = Stage.SEARCH;
  private @Nullable Trial running;

  Search(int seeds, String replay) {
    this.seeds = seeds;
    this.replay = replay;
  }

  @Override
  public boolean hasNext() {
    learn();
    return stage != Stage.DONE;
  }

  @Override
  public Trial next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    trials++;
    Trial trial = choose();
    running = trial;
    return trial;
  }

  private Trial choose() {
    if (!replay.isEmpty()) {
      return replayed();
    }
    if (stage == Stage.SEARCH) {
      seed++;
      return new Trial("seed " + seed, Adversary.seeded(seed), false);
    }
    if (stage == Stage.LAST) {
      return new Trial(
          "seed %d, the least that breaks it".formatted(seed),
          Adversary.replaying(seed, smallest),
          true);
    }
    tried = new ArrayList<>(smallest);
    tried.subList(position, Math.min(position + chunk, smallest.size())).clear();
    return new Trial(
        "seed %d, with %d of its deeds".formatted(seed, tried.size()),
        Adversary.replaying(seed, tried),
        false);
  }

  private Trial replayed() {
    int colon = replay.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException(
          "replay: \"%s\": must be what the message of a failure said, such as 17:add/add/0/0"
              .formatted(replay));
    }
    long wanted = Long.parseLong(replay.substring(0, colon));
    List<String> victims = List.of(replay.substring(colon + 1).split(","));
    return new Trial("replay of " + replay, Adversary.replaying(wanted, victims), true);
  }

  /** Takes in how the trial before has ended, once. */
  private void learn() {
    Trial ended = running;
    if (ended == null) {
      return;
    }
    running = null;
    if (ended.isLast()) {
      stage = Stage.DONE;
    } else if (stage == Stage.SEARCH) {
      learnOfSeed(ended);
    } else {
      learnOfPart(ended);
    }
  }

  private void learnOfSeed(Trial ended) {
    if (!ended.hasFailed()) {
      stage = seed < seeds ? Stage.SEARCH : Stage.DONE;
      return;
    }
    smallest = ended.adversary().struck();
    chunk = Math.max(1, smallest.size() / 2);
    position = 0;
    stage = smallest.isEmpty() ? Stage.LAST : Stage.SHRINK;
  }

  /** A part without which it still breaks is left out for good; else the next one is tried. */
  private void learnOfPart(Trial ended) {
    if (ended.hasFailed()) {
      List<String> struck = ended.adversary().struck();
      smallest = struck.size() < tried.size() ? struck : tried;
    } else {
      position += chunk;
    }
    if (position >= smallest.size()) {
      position = 0;
      stage = chunk == 1 ? Stage.LAST : Stage.SHRINK;
      chunk = Math.max(1, chunk / 2);
    }
    if (smallest.isEmpty() || trials > MOST_TRIALS) {
      stage = Stage.LAST;
    }
  }

  private enum Stage {
    SEARCH,
    SHRINK,
    LAST,
    DONE
  }
}
