package dev.jobwright.local;

import dev.jobwright.controller.ManagedContainer;
import dev.jobwright.runtime.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Those who follow logs of a Job's containers, from run to run. All methods are for the loop. */
final class LogFollowers {
  private final Engine engine;
  private final Map<ManagedContainer, List<Follower>> followers = new HashMap<>();
  private final List<JobLogFollow> ofAll = new ArrayList<>();

  LogFollowers(Engine engine) {
    this.engine = engine;
  }

  boolean isEmpty() {
    return followers.isEmpty();
  }

  Subscription add(ManagedContainer container, Consumer<String> listener) {
    Follower follower = new Follower(listener);
    followers.computeIfAbsent(container, key -> new ArrayList<>()).add(follower);
    ContainerRun run = ContainerRun.of(container);
    if (run != null) {
      follower.begin(run);
    }
    if (container.pod().phase().isTerminal()) {
      ended(container);
      tidy(container);
    }
    return () -> engine.loop().run(() -> remove(container, follower));
  }

  /** Adds one who follows all containers. */
  void add(JobLogFollow follow) {
    follow.catchUp();
    ofAll.add(follow);
  }

  void remove(JobLogFollow follow) {
    ofAll.remove(follow);
  }

  private void remove(ManagedContainer container, Follower follower) {
    follower.cancel();
    List<Follower> left = followers.get(container);
    if (left != null && left.remove(follower) && left.isEmpty()) {
      followers.remove(container);
    }
  }

  /** Takes in that a run of a container begins. */
  void began(ManagedContainer container, ContainerRun run) {
    ofAll.forEach(follow -> follow.began(container, run));
    if (!followers.isEmpty()) {
      followers.getOrDefault(container, List.of()).forEach(follower -> follower.begin(run));
    }
  }

  /** Takes in that a run of a container has ended. */
  void ended(ManagedContainer container) {
    ofAll.forEach(follow -> follow.ended(container));
    if (!followers.isEmpty()) {
      followers.getOrDefault(container, List.of()).forEach(Follower::end);
    }
  }

  /** Forgets the followers of a container that will not run any more. */
  void tidy(ManagedContainer container) {
    if (!followers.isEmpty() && container.pod().phase().isTerminal()) {
      followers.remove(container);
    }
  }

  private final class Follower {
    private final Consumer<String> listener;
    private @Nullable LineReader reader;

    private Follower(Consumer<String> listener) {
      this.listener = listener;
    }

    private void begin(ContainerRun run) {
      reader =
          new LineReader(
              (text, time) -> listener.accept(text), engine.timeline(), engine.notifier());
      run.follow(reader);
    }

    private void end() {
      if (reader != null) {
        reader.end();
      }
    }

    private void cancel() {
      if (reader != null) {
        reader.cancel();
      }
    }
  }
}
