package dev.jobwright.validation;

import dev.jobwright.schema.ImageNames;
import dev.jobwright.validation.Advice.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gives advice on Jobs, and on the Jobs of CronJobs. */
final class AdviceRules {
  /** How much of a name the names of pods keep, before the letters that make them unique. */
  private static final int KEPT_IN_PODS = 58;

  /** A hyphen and the minutes since 1970, which Jobs get behind the name of their CronJob. */
  private static final int CRON_SUFFIX = 9;

  private static final int LEAST_STARTING_DEADLINE = 60;

  private final Instant now;
  private final List<Advice> advice = new ArrayList<>();

  AdviceRules(Instant now) {
    this.now = now;
  }

  List<Advice> of(Node root) {
    String name = MetadataRules.nameOf(root.field("metadata"));
    if (root.field("kind").is("Job")) {
      job(root.field("spec"));
      cleanUp(root.field("spec"));
      name(root, root.field("spec"), name.length());
    } else if (root.field("kind").is("CronJob")) {
      Node spec = root.field("spec");
      new ScheduleAdvice(now, advice).on(spec);
      startingDeadline(spec.field("startingDeadlineSeconds"));
      job(spec.field("jobTemplate", "spec"));
      name(root, spec.field("jobTemplate", "spec"), name.length() + CRON_SUFFIX);
    }
    return List.copyOf(advice);
  }

  private void job(Node spec) {
    Node pod = spec.field("template", "spec");
    if (pod.field("restartPolicy").is("OnFailure")) {
      add(
          Code.LOG_LOST_ON_FAILURE,
          pod.field("restartPolicy"),
          "when backoffLimit is reached the pod is deleted, and its log with it; write Never to"
              + " keep failed pods");
    }
    deadline(spec, pod);
    Node completions = spec.field("completions");
    if (spec.field("parallelism").isAbove(completions.number(Long.MAX_VALUE))) {
      add(
          Code.PARALLELISM_ABOVE_COMPLETIONS,
          spec.field("parallelism"),
          "no more pods run than are left to complete; write at most " + completions.number());
    }
    for (Node container : PodContainers.of(pod)) {
      container(container);
    }
  }

  private void deadline(Node spec, Node pod) {
    Node deadline = spec.field("activeDeadlineSeconds");
    if (deadline.isAbsent() && pod.field("activeDeadlineSeconds").isAbsent()) {
      add(
          Code.NO_DEADLINE,
          deadline,
          "a pod that hangs keeps the Job running for ever; say after how many seconds to give up");
    }
  }

  private void container(Node container) {
    Node image = container.field("image");
    if (!image.isEmptyText() && ImageNames.isLatest(image.text())) {
      add(
          Code.LATEST_IMAGE,
          image,
          image.text() + " may be another image at each run; write a tag or a digest that stays");
    }
    Node resources = container.field("resources");
    boolean asked = resources.field("requests", "memory").isPresent();
    if (asked && resources.field("limits", "memory").isAbsent()) {
      add(
          Code.MEMORY_WITHOUT_LIMIT,
          resources.field("limits").key("memory"),
          "the container may use memory up to that of the node; limit it to what it asks for");
    }
  }

  private void cleanUp(Node spec) {
    Node ttl = spec.field("ttlSecondsAfterFinished");
    if (ttl.isAbsent()) {
      add(
          Code.NEVER_CLEANED_UP,
          ttl,
          "the finished Job and its pods stay for ever; say after how many seconds to delete them,"
              + " or let a CronJob keep a history");
    }
  }

  private void startingDeadline(Node deadline) {
    if (deadline.number(LEAST_STARTING_DEADLINE) < LEAST_STARTING_DEADLINE) {
      add(
          Code.SHORT_STARTING_DEADLINE,
          deadline,
          "a busy controller may be later than this and skip the run; write at least 60");
    }
  }

  private void name(Node root, Node spec, int jobNameLength) {
    long last = spec.field("completions").number(1) - 1;
    boolean indexed = spec.field("completionMode").is("Indexed");
    int suffix = indexed ? 2 + String.valueOf(last).length() : 1;
    int room = KEPT_IN_PODS - suffix;
    if (jobNameLength > room) {
      add(
          Code.NAME_CUT_IN_PODS,
          root.field("metadata", "name"),
          "the names of its pods lose its last letters; write at most "
              + (MetadataRules.nameOf(root.field("metadata")).length() - jobNameLength + room)
              + " characters");
    }
  }

  private void add(Code code, Node field, String detail) {
    advice.add(new Advice(code, field.path(), detail));
  }
}
