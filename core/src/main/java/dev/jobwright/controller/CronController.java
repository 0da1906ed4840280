package dev.jobwright.controller;

import dev.jobwright.runtime.CronStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which Job a CronJob starts and which it deletes, as the CronJob controller does.
 *
 * <p>Pure functions: what is decided follows from the arguments alone. Step when the CronJob was
 * created or changed, when one of its Jobs was created, changed or deleted, and when the last step
 * asked to be woken.
 *
 * <p>Source: {@code pkg/controller/cronjob}, Kubernetes v1.36.
 */
public final class CronController {
  private static final Duration FIRST_RETRY = Duration.ofMillis(5);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(1_000);

  private CronController() {}

  /**
   * Syncs a CronJob once, where no other Job bears a name it may want.
   *
   * @param plan the CronJob
   * @param status its status after the last step
   * @param children the Jobs it owns, those included that the last step created
   * @param now the time
   * @return what is to be done, and the status after that
   */
  public static CronStep step(
      CronPlan plan, CronStatus status, List<ChildJob> children, Instant now) {
    return step(plan, status, children, name -> false, now);
  }

  /**
   * Syncs a CronJob once.
   *
   * @param plan the CronJob
   * @param status its status after the last step
   * @param children the Jobs it owns, those included that the last step created
   * @param nameTaken tells whether a Job that it does not own bears a name
   * @param now the time
   * @return what is to be done, and the status after that
   */
  public static CronStep step(
      CronPlan plan,
      CronStatus status,
      List<ChildJob> children,
      Predicate<String> nameTaken,
      Instant now) {
    return new CronSync(plan, status, children, nameTaken, now).run();
  }

  /**
   * Decides when to sync a CronJob whose spec was changed: for the next time if the schedule or its
   * time zone are new, else at once. A wake-up that was asked for before stays asked for.
   *
   * @param before the CronJob before the change
   * @param after the CronJob after the change
   * @param status its status
   * @param now the time
   * @return a step without actions
   */
  public static CronStep updated(CronPlan before, CronPlan after, CronStatus status, Instant now) {
    return after.firesLike(before)
        ? new CronStep(status, List.of(), List.of(), now)
        : new CronSync(after, status, List.of(), name -> false, now).requeue();
  }

  /**
   * Corrects a step of which the API server refused to create the Job.
   *
   * @param step the step
   * @param before the CronJob's status before the step
   * @param error why the Job was refused
   * @param retryAt when to step again: see {@link #retryDelay}
   * @return what has happened instead
   */
  public static CronStep creationFailed(
      CronStep step, CronStatus before, String error, @Nullable Instant retryAt) {
    List<CronAction> actions = new ArrayList<>(step.actions());
    List<CronEvent> events = new ArrayList<>(step.events());
    List<String> active = new ArrayList<>(step.status().active());
    actions.removeIf(action -> action instanceof CronAction.Create);
    events.removeIf(event -> event.reason().equals("SuccessfulCreate"));
    events.add(CronEvent.warning("FailedCreate", "Error creating job: " + error));
    step.actions().stream()
        .filter(CronAction.Create.class::isInstance)
        .forEach(create -> active.remove(create.jobName()));
    CronStatus status =
        new CronStatus(active, before.lastScheduleTime(), step.status().lastSuccessfulTime());
    return new CronStep(status, actions, events, retryAt);
  }

  /**
   * Returns how long to wait before a step is taken again that failed: 5 ms, doubled each time, at
   * most 1,000 s.
   *
   * @param failures how many steps in a row have failed before that one
   * @return the delay, as the queue of the CronJob controller has it
   */
  public static Duration retryDelay(int failures) {
    Duration delay = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 30));
    return delay.compareTo(LONGEST_RETRY) < 0 ? delay : LONGEST_RETRY;
  }
}
