package dev.jobwright.local;

import dev.jobwright.model.JobSpec;
import dev.jobwright.model.RestartPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Carries out what an adversary does in one runtime. All methods are for the loop. */
final class Saboteur {
  private static final int LONGEST_MILLIS = 30_000;
  private static final int USUAL_BACKOFF_LIMIT = 6;

  private final Adversary adversary;
  private final Engine engine;
  private final Map<String, Integer> harm = new HashMap<>();

  Saboteur(Adversary adversary, Engine engine) {
    this.adversary = adversary;
    this.engine = engine;
  }

  /** Starts a container, in peace or not. */
  void start(ContainerRun run, ContainerRuntime runtime) {
    SplittableRandom random = new SplittableRandom(Objects.hash(adversary.seed(), run.identity()));
    Strike strike = Strike.drawn(random.split());
    if (adversary.spares(run.key()) || (strike.isHarmful() && !mayHarm(run))) {
      strike = Strike.NONE;
    }
    carryOut(strike, Duration.ofMillis(1 + random.nextInt(LONGEST_MILLIS)), run, runtime);
  }

  private void carryOut(Strike strike, Duration delay, ContainerRun run, ContainerRuntime runtime) {
    switch (strike) {
      case LATE -> {
        note(run, "is started after " + delay);
        later(delay, run, () -> run.startWith(runtime));
        return;
      }
      case TWICE -> {
        note(run, "is run twice, " + delay + " apart");
        run.haunt(Ghost.start(run, runtime, engine));
        later(delay, run, () -> run.startWith(runtime));
        return;
      }
      case LOST -> run.onSuccess(() -> note(run, "is killed when its work is done"));
      case KILLED -> later(delay, run, () -> kill(run, delay));
      case EVICTED -> later(delay, run, () -> evict(run, delay));
      case NONE -> {}
    }
    run.startWith(runtime);
  }

  private void kill(ContainerRun run, Duration after) {
    if (run.hasBegun()) {
      note(run, "is killed after " + after);
      run.kill();
    }
  }

  private void evict(ContainerRun run, Duration after) {
    note(run, "loses its pod by eviction after " + after);
    run.evictPod();
  }

  /** Does something later if the run has not ended by then. */
  private void later(Duration delay, ContainerRun run, Runnable deed) {
    engine.later(
        delay,
        () -> {
          if (run.isUnderWay()) {
            deed.run();
          }
        });
  }

  private void note(ContainerRun run, String deed) {
    adversary.note(
        run.key(),
        "%s %s/%s %s"
            .formatted(engine.timeline().instant(), run.podName(), run.containerName(), deed));
  }

  /** Takes one of the failures that the Job can stand, if half of them are not taken yet. */
  private boolean mayHarm(ContainerRun run) {
    JobSpec spec = run.pod().job().job().spec();
    Integer perIndex = spec.backoffLimitPerIndex();
    String key = perIndex == null ? run.jobName() : run.jobName() + "/" + run.pod().index();
    int limit =
        perIndex == null
            ? Objects.requireNonNullElse(spec.backoffLimit(), USUAL_BACKOFF_LIMIT)
            : perIndex;
    boolean restarts = spec.template().spec().restartPolicy() == RestartPolicy.ON_FAILURE;
    int taken = harm.getOrDefault(key, 0);
    if (taken >= (restarts ? limit : limit + 1L) / 2) {
      return false;
    }
    harm.put(key, taken + 1);
    return true;
  }
}
