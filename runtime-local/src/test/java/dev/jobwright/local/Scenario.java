package dev.jobwright.local;

import dev.jobwright.model.CompletionMode;
import dev.jobwright.model.ExitCodeOperator;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.OnExitCodes;
import dev.jobwright.model.OnPodCondition;
import dev.jobwright.model.PodFailurePolicy;
import dev.jobwright.model.PodFailurePolicyAction;
import dev.jobwright.model.PodFailurePolicyRule;
import dev.jobwright.model.PodReplacementPolicy;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.model.SuccessPolicy;
import dev.jobwright.model.SuccessPolicyRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random Job, how its containers end, and what is done to it on the way; all of it drawn from a
 * seed, and such that it comes to an end unless it is suspended or has no parallelism.
 */
final class Scenario {
  static final int IGNORED = 42;
  private static final int[] CODES = {0, 0, 0, 1, 1, 7, IGNORED};

  final Job job;
  final Script script;
  final List<Action> actions = new ArrayList<>();
  private final Random random;
  private final boolean indexed;

  Scenario(long seed) {
    random = new Random(seed);
    indexed = random.nextInt(3) > 0;
    boolean policy = random.nextInt(3) == 0;
    boolean never = policy || random.nextInt(3) > 0;
    job =
        Specs.job(
            "j",
            Specs.template(never ? RestartPolicy.NEVER : RestartPolicy.ON_FAILURE),
            spec -> spec(spec, policy));
    script = script();
    addActions();
  }

  private JobSpec.Builder spec(JobSpec.Builder spec, boolean policy) {
    boolean queue = !indexed && random.nextInt(3) == 0;
    int completions = random.nextInt(7);
    spec.parallelism(random.nextInt(6));
    spec.backoffLimit(random.nextInt(5));
    if (!queue) {
      spec.completions(completions);
    }
    if (indexed) {
      spec.completionMode(CompletionMode.INDEXED);
      addIndexedParts(spec, completions);
    }
    if (policy) {
      spec.podFailurePolicy(failurePolicy(indexed && random.nextBoolean()));
      spec.backoffLimitPerIndex(indexed ? 2 : null);
    } else if (random.nextBoolean()) {
      spec.podReplacementPolicy(PodReplacementPolicy.FAILED);
    }
    if (random.nextInt(4) == 0) {
      spec.activeDeadline(Duration.ofSeconds(1 + random.nextInt(60)));
    }
    if (random.nextInt(4) == 0) {
      spec.ttlAfterFinished(Duration.ofSeconds(random.nextInt(60)));
    }
    return spec.suspend(random.nextInt(6) == 0);
  }

  private void addIndexedParts(JobSpec.Builder spec, int completions) {
    if (random.nextBoolean()) {
      spec.backoffLimitPerIndex(random.nextInt(3));
      if (random.nextBoolean()) {
        spec.maxFailedIndexes(random.nextInt(completions + 1));
      }
    }
    if (completions > 0 && random.nextInt(3) == 0) {
      spec.successPolicy(
          SuccessPolicy.builder()
              .addRules(
                  SuccessPolicyRule.builder()
                      .succeededCount(1 + random.nextInt(completions))
                      .build())
              .build());
    }
  }

  private static PodFailurePolicy failurePolicy(boolean failIndex) {
    PodFailurePolicyRule ignoreDisruptions =
        PodFailurePolicyRule.builder()
            .action(PodFailurePolicyAction.IGNORE)
            .addOnPodConditions(OnPodCondition.builder().type("DisruptionTarget").build())
            .build();
    PodFailurePolicyRule fatal = onCode(PodFailurePolicyAction.FAIL_JOB, 7);
    PodFailurePolicyRule other =
        onCode(
            failIndex ? PodFailurePolicyAction.FAIL_INDEX : PodFailurePolicyAction.IGNORE, IGNORED);
    return PodFailurePolicy.builder().addRules(ignoreDisruptions, other, fatal).build();
  }

  private static PodFailurePolicyRule onCode(PodFailurePolicyAction action, int code) {
    return PodFailurePolicyRule.builder()
        .action(action)
        .onExitCodes(OnExitCodes.builder().operator(ExitCodeOperator.IN).addValues(code).build())
        .build();
  }

  private Script script() {
    Script result = Script.of(endings());
    for (int index = 0; indexed && index < 4; index++) {
      if (random.nextBoolean()) {
        result = result.forIndex(index, endings());
      }
    }
    return result;
  }

  /** Draws endings of which the last is not one that a policy ignores for ever. */
  private Ending[] endings() {
    Ending[] endings = new Ending[1 + random.nextInt(4)];
    for (int i = 0; i < endings.length; i++) {
      int code = CODES[random.nextInt(CODES.length)];
      boolean last = i == endings.length - 1;
      Ending ending = Ending.exit(last && code == IGNORED ? 1 : code);
      endings[i] = ending.after(Duration.ofMillis(random.nextInt(12_000)));
      if (random.nextInt(4) == 0) {
        endings[i] = endings[i].orOnTerminate(random.nextInt(2));
      }
    }
    return endings;
  }

  private void addActions() {
    int at = 0;
    for (int i = random.nextInt(5); i > 0; i--) {
      at += 1 + random.nextInt(15);
      Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
      actions.add(new Action(Duration.ofSeconds(at), kind, random.nextInt(6)));
    }
  }

  /** What is done to a Job. */
  enum Kind {
    SUSPEND,
    RESUME,
    SCALE,
    DELETE_POD,
    EVICT
  }

  /** Something that is done to a Job at a time. */
  record Action(Duration at, Kind kind, int number) {}
}
