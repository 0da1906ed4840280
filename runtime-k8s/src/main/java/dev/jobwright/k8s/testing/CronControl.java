package dev.jobwright.k8s.testing;

import dev.jobwright.controller.ChildJob;
import dev.jobwright.controller.CronAction;
import dev.jobwright.controller.CronController;
import dev.jobwright.controller.CronEvent;
import dev.jobwright.controller.CronPlan;
import dev.jobwright.controller.CronStep;
import dev.jobwright.runtime.CronStatus;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the CronJob controller: has it decide, and writes what it has decided. */
final class CronControl {
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final ClusterApi api;
  private final Loop loop;
  private final Clock clock;
  private final Cache cronJobs;
  private final Cache jobs;
  private final Map<String, EventRecorder> recorders = new HashMap<>();

  CronControl(ClusterApi api, Loop loop, Clock clock, Cache cronJobs, Cache jobs) {
    this.api = api;
    this.loop = loop;
    this.clock = clock;
    this.cronJobs = cronJobs;
    this.jobs = jobs;
  }

  void syncAfter(String uid, Duration delay) {
    if (cronJobs.get(uid) != null) {
      loop.after("cron " + uid, delay, () -> sync(uid));
    }
  }

  void forget(String uid) {
    recorders.remove(uid);
    loop.forget("cron " + uid);
    loop.forget("cron wake " + uid);
  }

  private void sync(String uid) {
    Map<String, Object> object = cronJobs.get(uid);
    if (object == null) {
      return;
    }
    CronPlan plan = plan(object);
    CronStatus before = JobDocuments.cronStatus(object);
    Map<String, Map<String, Object>> children = new LinkedHashMap<>();
    jobs.controlledBy(uid).forEach(job -> children.put(Doc.name(job), job));
    CronStep step =
        CronController.step(
            plan,
            before,
            children.values().stream()
                .map(job -> ChildJob.of(Doc.name(job), JobDocuments.status(job)))
                .toList(),
            name -> isTaken(Doc.namespace(object), name, children),
            clock.instant());
    try {
      step = perform(step, plan, before, object, children);
      write(object, step, before, children);
      wake(uid, step.wakeAt());
    } catch (KubernetesClientException e) {
      // somebody else has changed something meanwhile
      syncAfter(uid, RETRY);
    }
  }

  private static CronPlan plan(Map<String, Object> object) {
    CronPlan plan =
        CronPlan.of(JobDocuments.cronJob(object), Doc.uid(object), JobDocuments.created(object));
    return Doc.isDeleting(object) ? plan.deleting() : plan;
  }

  private boolean isTaken(
      String namespace, String name, Map<String, Map<String, Object>> children) {
    return !children.containsKey(name)
        && api.get(ClusterApi.path(ResourceType.JOBS, namespace) + "/" + name) != null;
  }

  private CronStep perform(
      CronStep step,
      CronPlan plan,
      CronStatus before,
      Map<String, Object> object,
      Map<String, Map<String, Object>> children) {
    for (CronAction action : step.actions()) {
      if (action instanceof CronAction.Delete delete) {
        Map<String, Object> job = children.get(delete.jobName());
        if (job != null) {
          api.delete(ResourceType.JOBS, job, "Background", null);
          jobs.lose(Doc.uid(job));
        }
      } else if (action instanceof CronAction.Create create) {
        try {
          Map<String, Object> job =
              api.create(
                  ResourceType.JOBS,
                  Doc.namespace(object),
                  Doc.copy(plan.jobFor(create.scheduledTime()).toDocument()));
          children.put(Doc.name(job), job);
        } catch (KubernetesClientException e) {
          return CronController.creationFailed(
              step, before, String.valueOf(e.getMessage()), clock.instant().plus(RETRY));
        }
      }
    }
    return step;
  }

  private void write(
      Map<String, Object> object,
      CronStep step,
      CronStatus before,
      Map<String, Map<String, Object>> children) {
    if (!step.status().equals(before)) {
      Map<String, Object> changed = Doc.copy(object);
      changed.put("status", JobDocuments.write(step.status(), children));
      cronJobs.learn(api.replaceStatus(ResourceType.CRON_JOBS, changed));
    }
    List<CronEvent> events = new ArrayList<>(step.events());
    EventRecorder recorder =
        recorders.computeIfAbsent(
            Doc.uid(object), uid -> new EventRecorder(api, ResourceType.CRON_JOBS, object));
    for (CronEvent event : events) {
      recorder.record(
          clock.millis(), event.type(), event.reason(), CronEvent.SOURCE, event.message());
    }
  }

  private void wake(String uid, @Nullable Instant at) {
    loop.forget("cron wake " + uid);
    if (at != null) {
      Duration left = Duration.between(clock.instant(), at);
      loop.after("cron wake " + uid, left.isNegative() ? Duration.ZERO : left, () -> sync(uid));
    }
  }
}
