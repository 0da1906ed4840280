package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.CompletionMode;
import dev.jobwright.model.ExitCodeOperator;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.OnExitCodes;
import dev.jobwright.model.PodFailurePolicy;
import dev.jobwright.model.PodFailurePolicyAction;
import dev.jobwright.model.PodFailurePolicyRule;
import dev.jobwright.model.PodReplacementPolicy;
import dev.jobwright.model.SuccessPolicy;
import dev.jobwright.model.SuccessPolicyRule;
import dev.jobwright.runtime.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Both forms of the Job controller, over the same random Jobs and what happens to them. */
class JobStepPropertyTest {
  private static final int AT_MOST = 100;

  @Property(tries = 500)
  void values_and_memory_give_the_same_history(
      @ForAll("jobs") Job job, @ForAll("happenings") List<Happening> happenings) {
    Rig rig = new Rig(job);
    StoredWorld world = new StoredWorld(job);
    compareAfterSync(rig, world, 0);
    long now = 0;
    for (Happening happening : happenings) {
      now += happening.millis();
      happen(happening, rig, world, now);
      compareAfterSync(rig, world, now);
    }
  }

  @Property(tries = 200)
  void the_same_arguments_give_the_same_step_and_stay_as_they_are(
      @ForAll("jobs") Job job, @ForAll("happenings") List<Happening> happenings) {
    StoredWorld world = new StoredWorld(job);
    for (Happening happening : happenings) {
      world.now += happening.millis();
      String before = world.job() + " " + world.pods() + " " + world.memory();
      Instant time = Instant.ofEpochMilli(world.now);
      JobStep first = JobController.step(world.job(), world.pods(), world.memory(), time);
      JobStep second = JobController.step(world.job(), world.pods(), world.memory(), time);
      assertThat(second).isEqualTo(first);
      assertThat(world.job() + " " + world.pods() + " " + world.memory()).isEqualTo(before);
      world.sync();
      happenTo(happening, world);
    }
  }

  @Property(tries = 300)
  void a_controller_stopped_between_any_two_actions_counts_no_pod_twice_and_none_never(
      @ForAll("plainJobs") Job job,
      @ForAll("happeningsToAll") List<Happening> happenings,
      @ForAll("stops") List<Integer> stops) {
    StoredWorld undisturbed = new StoredWorld(job);
    StoredWorld stopped = new StoredWorld(job);
    settle(undisturbed);
    settle(stopped);
    for (int i = 0; i < happenings.size(); i++) {
      happenTo(happenings.get(i), undisturbed);
      happenTo(happenings.get(i), stopped);
      settle(undisturbed);
      stopped.actionsUntilStop = stops.get(i % stops.size());
      stopped.sync();
      stopped.actionsUntilStop = Integer.MAX_VALUE;
      settle(stopped);
      assertThat(counts(stopped)).isEqualTo(counts(undisturbed));
      assertThat(stopped.job().uncounted()).isEqualTo(UncountedPods.NONE);
    }
  }

  private static List<Object> counts(StoredWorld world) {
    JobStatus status = world.job().status();
    return Arrays.asList(
        status.active(),
        status.terminating(),
        status.succeeded(),
        status.failed(),
        status.completedIndexes(),
        status.failedIndexes(),
        status.conditions().stream().map(one -> one.type() + " " + one.reason()).toList());
  }

  /** Syncs until nothing is left to do, and again when no failure is waited for any more. */
  private static void settle(StoredWorld world) {
    for (int i = 0; i < AT_MOST && world.sync().unfinished(); i++) {}
    world.now += 700_000;
    for (int i = 0; i < AT_MOST && world.sync().unfinished(); i++) {}
  }

  private static void compareAfterSync(Rig rig, StoredWorld world, long now) {
    world.now = now;
    boolean unfinished = true;
    for (int i = 0; i < AT_MOST && unfinished; i++) {
      rig.syncAt(now / 1000.0);
      JobStep step = world.sync();
      unfinished = step.unfinished();
      assertThat(step.status()).isEqualTo(rig.status());
      assertThat(world.job().status()).isEqualTo(rig.status());
      assertThat(world.job().uncounted()).isEqualTo(UncountedPods.NONE);
      assertThat(unfinished).isEqualTo(rig.step.unfinished());
      assertThat(step.wakeAt() == null ? Long.MAX_VALUE : step.wakeAt().toEpochMilli())
          .isEqualTo(rig.step.wakeAt());
      assertThat(world.podSnapshots())
          .isEqualTo(rig.job.pods().stream().map(ManagedPod::snapshot).toList());
      assertThat(world.pods().stream().map(StoredPod::tracked).toList())
          .isEqualTo(rig.job.pods().stream().map(pod -> pod.tracked).toList());
      assertThat(world.events()).isEqualTo(rig.job.events());
    }
    assertThat(unfinished).isFalse();
  }

  private static void happen(Happening happening, Rig rig, StoredWorld world, long now) {
    world.now = now;
    List<ManagedPod> pods = rig.job.pods();
    switch (happening.kind()) {
      case EXIT, DELETE, EVICT -> {
        if (!pods.isEmpty()) {
          ManagedPod pod = pods.get(happening.pick() % pods.size());
          if (happening.kind() == Kind.EXIT && pod.firstMain().isRunning()) {
            rig.exit(pod, now / 1000.0, happening.code());
          } else if (happening.kind() == Kind.DELETE) {
            rig.deletePod(pod, now / 1000.0);
          } else if (happening.kind() == Kind.EVICT) {
            rig.job.evictPod(pod, now);
            rig.podAt(now / 1000.0, pod);
          }
        }
      }
      case SUSPEND, RESUME, SCALE -> rig.update(spec -> change(spec, happening));
      case WAIT -> {}
    }
    happenTo(happening, world);
  }

  private static void happenTo(Happening happening, StoredWorld world) {
    List<StoredPod> pods = world.pods();
    switch (happening.kind()) {
      case EXIT, DELETE, EVICT -> {
        ManagedPod pod =
            pods.isEmpty() ? null : world.pod(pods.get(happening.pick() % pods.size()).pod().uid());
        if (pod == null) {
          return;
        }
        if (happening.kind() == Kind.EXIT && pod.firstMain().isRunning()) {
          world.exit(pod, happening.code());
        } else if (happening.kind() == Kind.DELETE) {
          world.delete(pod);
        } else if (happening.kind() == Kind.EVICT) {
          world.evict(pod);
        }
      }
      case SUSPEND, RESUME, SCALE -> {
        Job job = world.job().job();
        JobSpec spec = change(job.spec().toBuilder(), happening).build();
        world.update(job.toBuilder().spec(spec).build());
      }
      case WAIT -> {}
    }
  }

  private static JobSpec.Builder change(JobSpec.Builder spec, Happening happening) {
    return switch (happening.kind()) {
      case SUSPEND -> spec.suspend(true);
      case RESUME -> spec.suspend(false);
      default -> spec.parallelism(happening.pick() % 4);
    };
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    return happenings(Arbitraries.of(Kind.values()));
  }

  /** Without scaling down, as which pods go first depends on when they were created. */
  @Provide
  Arbitrary<List<Happening>> happeningsToAll() {
    return happenings(Arbitraries.of(Kind.values()).filter(kind -> kind != Kind.SCALE));
  }

  private static Arbitrary<List<Happening>> happenings(Arbitrary<Kind> others) {
    Arbitrary<Kind> kinds =
        Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.just(Kind.EXIT)), Tuple.of(1, others));
    return Combinators.combine(
            kinds,
            Arbitraries.integers().between(0, 9),
            Arbitraries.of(0, 0, 1, 1, 42, 43, 44, 137),
            Arbitraries.longs().between(0, 25_000))
        .as(Happening::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<Integer>> stops() {
    return Arbitraries.integers().between(0, 6).list().ofMinSize(1).ofMaxSize(10);
  }

  @Provide
  Arbitrary<Job> jobs() {
    return Arbitraries.randomValue(random -> new RandomJob(random, true).job());
  }

  /** Jobs of which what comes out does not hang on what a controller has forgotten. */
  @Provide
  Arbitrary<Job> plainJobs() {
    return Arbitraries.randomValue(random -> new RandomJob(random, false).job());
  }

  /** Something that happens to a Job or one of its pods. */
  record Happening(Kind kind, int pick, int code, long millis) {}

  enum Kind {
    EXIT,
    DELETE,
    EVICT,
    SUSPEND,
    RESUME,
    SCALE,
    WAIT
  }

  /** Makes Jobs; timed ones depend on when something happens. */
  private record RandomJob(Random random, boolean timed) {

    Job job() {
      boolean onFailure = timed && random.nextInt(4) == 0;
      return onFailure ? Jobs.onFailure(this::shape) : Jobs.never(spec -> shape(policies(spec)));
    }

    private JobSpec.Builder shape(JobSpec.Builder spec) {
      int parallelism = 1 + random.nextInt(4);
      int completions = 1 + random.nextInt(6);
      if (random.nextBoolean()) {
        spec.backoffLimit(random.nextInt(6));
      }
      if (timed && random.nextInt(5) == 0) {
        spec.activeDeadline(Duration.ofSeconds(1 + random.nextInt(100)));
      }
      switch (random.nextInt(4)) {
        case 0 -> spec.parallelism(parallelism);
        case 1 -> spec.parallelism(parallelism).completions(completions);
        default -> {
          spec.completionMode(CompletionMode.INDEXED)
              .parallelism(parallelism)
              .completions(completions);
          indexed(spec, completions);
        }
      }
      return spec;
    }

    private void indexed(JobSpec.Builder spec, int completions) {
      if (random.nextBoolean()) {
        spec.backoffLimitPerIndex(random.nextInt(3));
        if (random.nextBoolean()) {
          spec.maxFailedIndexes(random.nextInt(completions + 1));
        }
      }
      if (random.nextInt(3) == 0) {
        spec.successPolicy(
            SuccessPolicy.builder()
                .addRules(
                    SuccessPolicyRule.builder()
                        .succeededCount(1 + random.nextInt(completions))
                        .build())
                .build());
      }
    }

    private JobSpec.Builder policies(JobSpec.Builder spec) {
      if (random.nextInt(3) == 0) {
        spec.podReplacementPolicy(PodReplacementPolicy.FAILED);
      }
      if (random.nextInt(3) == 0) {
        spec.podFailurePolicy(
            PodFailurePolicy.builder()
                .addRules(on(42, PodFailurePolicyAction.IGNORE))
                .addRules(on(43, PodFailurePolicyAction.FAIL_JOB))
                .build());
      }
      return spec;
    }

    private static PodFailurePolicyRule on(int code, PodFailurePolicyAction action) {
      return PodFailurePolicyRule.builder()
          .action(action)
          .onExitCodes(OnExitCodes.builder().operator(ExitCodeOperator.IN).addValues(code).build())
          .build();
    }
  }
}
