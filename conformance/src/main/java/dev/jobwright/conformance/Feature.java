package dev.jobwright.conformance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that recorded Jobs show; most of them show several.
 *
 * @param title what it is called
 * @param isShown whether a recording shows it
 */
record Feature(String title, Predicate<Trace> isShown) {
  /** All, in the order of the page. */
  static final List<Feature> ALL =
      List.of(
          new Feature("fixed completions", trace -> !isIndexed(trace) && !isQueue(trace)),
          new Feature("Indexed", Feature::isIndexed),
          new Feature("work queue", Feature::isQueue),
          new Feature(
              "restarts of containers", trace -> is(pod(trace), "restartPolicy", "OnFailure")),
          new Feature("back-off and its limit", trace -> failsWith(trace, "BackoffLimitExceeded")),
          new Feature("limit per index", has("backoffLimitPerIndex")),
          new Feature("pod failure policy", has("podFailurePolicy")),
          new Feature("success policy", has("successPolicy")),
          new Feature("pod replacement policy", has("podReplacementPolicy")),
          new Feature("active deadline", has("activeDeadlineSeconds")),
          new Feature(
              "suspend and resume",
              trace -> has("suspend").test(trace) || patches(trace, "suspend")),
          new Feature("scaling", trace -> patches(trace, "parallelism")),
          new Feature("elastic Indexed", trace -> patches(trace, "completions")),
          new Feature(
              "pods deleted or evicted", trace -> does(trace, Set.of("deletepod", "evict"))),
          new Feature("TTL after finished", has("ttlSecondsAfterFinished")),
          new Feature("another controller", has("managedBy")),
          new Feature(
              "init containers and sidecars", trace -> pod(trace).containsKey("initContainers")),
          new Feature(
              "several main containers",
              trace -> Data.list(pod(trace).get("containers")).size() > 1),
          new Feature("stopping within a grace", Feature::endsKilledOrStopped),
          new Feature(
              "images that cannot be had", trace -> failsWith(trace, "ContainerStatusUnknown")),
          new Feature("pods that no node takes", trace -> pod(trace).containsKey("nodeSelector")));

  private static Predicate<Trace> has(String field) {
    return trace -> trace.spec().containsKey(field);
  }

  private static boolean isIndexed(Trace trace) {
    return is(trace.spec(), "completionMode", "Indexed");
  }

  private static boolean isQueue(Trace trace) {
    return has("parallelism").test(trace) && !has("completions").test(trace);
  }

  private static boolean is(Map<String, @Nullable Object> map, String field, String value) {
    return value.equals(map.get(field));
  }

  private static Map<String, @Nullable Object> pod(Trace trace) {
    return Data.map(Data.map(trace.spec().get("template")).get("spec"));
  }

  private static boolean patches(Trace trace, String field) {
    return trace.actions().stream()
        .map(action -> Data.map(action.patch().get("spec")))
        .anyMatch(spec -> spec.containsKey(field));
  }

  private static boolean does(Trace trace, Set<String> kinds) {
    return trace.actions().stream().anyMatch(action -> kinds.contains(action.kind()));
  }

  private static boolean endsKilledOrStopped(Trace trace) {
    return exits(trace).anyMatch(exit -> Data.number(exit.get(1)) == 137)
        || pod(trace).toString().contains("trap");
  }

  private static boolean failsWith(Trace trace, String word) {
    return trace.expected().toString().contains(word);
  }

  private static Stream<List<@Nullable Object>> exits(Trace trace) {
    return Data.list(trace.expected().get("podExits")).stream().map(Data::list);
  }
}
