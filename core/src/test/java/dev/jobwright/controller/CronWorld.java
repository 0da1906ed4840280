package dev.jobwright.controller;

import dev.jobwright.controller.ChildJob.State;
import dev.jobwright.model.Container;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.CronJobSpec;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.JobTemplate;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.runtime.CronStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A CronJob, the Jobs there are, and a clock: what a test changes and the controller sees. */
final class CronWorld {
  static final Instant CREATED = Instant.parse("2027-01-01T12:00:05Z");

  final List<ChildJob> children = new ArrayList<>();
  final Set<String> strangers = new HashSet<>();
  CronPlan plan;
  CronStatus status = CronStatus.EMPTY;
  Instant now = CREATED;

  CronWorld(UnaryOperator<CronJobSpec.Builder> spec) {
    plan = CronPlan.of(cronJob(spec), "c0ffee", CREATED);
  }

  static CronJob cronJob(UnaryOperator<CronJobSpec.Builder> spec) {
    CronJobSpec.Builder everyMinute =
        CronJobSpec.builder().schedule("* * * * *").jobTemplate(template());
    return CronJob.builder()
        .metadata(ObjectMeta.builder().name("c").namespace("batch").build())
        .spec(spec.apply(everyMinute).build())
        .build();
  }

  private static JobTemplate template() {
    PodSpec pod =
        PodSpec.builder()
            .addContainers(Container.builder().name("main").image("acme/report:1").build())
            .build();
    JobSpec job = JobSpec.builder().template(PodTemplate.builder().spec(pod).build()).build();
    ObjectMeta metadata =
        ObjectMeta.builder().putLabels("chapter", "jobs").putAnnotations("a", "b").build();
    return JobTemplate.builder().metadata(metadata).spec(job).build();
  }

  /** Syncs at a time of the day and does what was decided. */
  CronStep at(String time) {
    now = Instant.parse("2027-01-01T" + time + "Z");
    return step();
  }

  CronStep step() {
    CronStep step = CronController.step(plan, status, children, strangers::contains, now);
    status = step.status();
    step.actions().forEach(this::perform);
    return step;
  }

  void update(UnaryOperator<CronJobSpec.Builder> change) {
    CronJob updated =
        plan.cronJob().toBuilder()
            .spec(change.apply(plan.cronJob().spec().toBuilder()).build())
            .build();
    plan = plan.with(updated);
  }

  /** Lets a Job end. */
  void end(String name, State state, String time) {
    ChildJob child = child(name);
    Instant end = Instant.parse("2027-01-01T" + time + "Z");
    children.set(
        children.indexOf(child),
        new ChildJob(name, state, child.startTime(), state == State.COMPLETE ? end : null));
  }

  ChildJob child(String name) {
    return children.stream().filter(child -> child.name().equals(name)).findFirst().orElseThrow();
  }

  List<String> names() {
    return children.stream().map(ChildJob::name).toList();
  }

  /** Names the Job of a time of the day. */
  static String job(String time) {
    return "c-" + Instant.parse("2027-01-01T" + time + ":00Z").getEpochSecond() / 60;
  }

  private void perform(CronAction action) {
    if (action instanceof CronAction.Create create) {
      children.add(new ChildJob(create.jobName(), State.UNFINISHED, now, null));
    } else {
      children.remove(child(action.jobName()));
    }
  }
}
