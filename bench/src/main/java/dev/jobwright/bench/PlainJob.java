package dev.jobwright.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Job as bare records, for Jackson to write: only the fields that the measured Jobs have. */
record PlainJob(String apiVersion, String kind, Meta metadata, Spec spec) {

  record Meta(String name, @Nullable String namespace, @Nullable Map<String, String> labels) {}

  record Spec(
      @Nullable Integer parallelism,
      @Nullable Integer completions,
      @Nullable String completionMode,
      @Nullable Integer backoffLimit,
      @Nullable Integer backoffLimitPerIndex,
      @Nullable Integer maxFailedIndexes,
      @Nullable Long activeDeadlineSeconds,
      @Nullable Integer ttlSecondsAfterFinished,
      @Nullable FailurePolicy podFailurePolicy,
      Template template) {}

  record FailurePolicy(List<FailureRule> rules) {}

  record FailureRule(
      String action,
      @Nullable List<PodCondition> onPodConditions,
      @Nullable ExitCodes onExitCodes) {}

  record PodCondition(String type, String status) {}

  record ExitCodes(String operator, List<Integer> values) {}

  record Template(Pod spec) {}

  record Pod(
      List<Container> containers, String restartPolicy, @Nullable String serviceAccountName) {}

  record Container(
      String name,
      String image,
      @Nullable String imagePullPolicy,
      List<String> command,
      @Nullable List<String> args,
      @Nullable List<Env> env,
      @Nullable Resources resources) {}

  record Env(String name, @Nullable String value, @Nullable EnvSource valueFrom) {}

  record EnvSource(SecretKey secretKeyRef) {}

  record SecretKey(String name, String key) {}

  record Resources(Map<String, String> requests, Map<String, String> limits) {}
}
