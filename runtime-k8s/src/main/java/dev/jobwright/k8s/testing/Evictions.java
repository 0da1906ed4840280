package dev.jobwright.k8s.testing;

import dev.jobwright.k8s.testing.ApiObjects.Place;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evicts pods, unless a disruption budget keeps them. */
final class Evictions {
  private static final int AGAIN_AFTER = 10;

  private final ApiObjects objects;
  private final Clock clock;

  Evictions(ApiObjects objects, Clock clock) {
    this.objects = objects;
    this.clock = clock;
  }

  void evict(Place place, Map<String, Object> options) {
    synchronized (objects.store()) {
      Map<String, Object> pod = objects.get(place);
      String phase = Doc.text(Doc.map(pod, "status"), "phase");
      if (!phase.equals("Succeeded") && !phase.equals("Failed")) {
        budgets(pod).forEach(this::spend);
        objects.set(place, this::disrupted);
      }
      objects.delete(place, options, false);
    }
  }

  private List<Map<String, Object>> budgets(Map<String, Object> pod) {
    Map<String, String> labels = Doc.strings(Doc.map(pod, "metadata"), "labels");
    return objects
        .store()
        .list(
            ResourceType.POD_DISRUPTION_BUDGETS,
            Doc.namespace(pod),
            budget ->
                labels
                    .entrySet()
                    .containsAll(
                        Doc.strings(Doc.map(budget, "spec", "selector"), "matchLabels")
                            .entrySet()));
  }

  /** Takes one disruption from a budget; its controller sets how many there may be. */
  private void spend(Map<String, Object> budget) {
    Map<String, Object> status = Doc.map(budget, "status");
    String name = Doc.name(budget);
    if (status.get("disruptionsAllowed") == null) {
      throw ApiError.disruptionBudget(
          "The disruption budget %s is still being processed by the server.".formatted(name),
          AGAIN_AFTER);
    }
    int allowed = Doc.number(status, "disruptionsAllowed", 0);
    if (allowed < 1) {
      throw ApiError.disruptionBudget(
          "The disruption budget %s needs %d healthy pods and has %d currently"
              .formatted(
                  name,
                  Doc.number(status, "desiredHealthy", 0),
                  Doc.number(status, "currentHealthy", 0)),
          0);
    }
    objects.set(
        new Place(ResourceType.POD_DISRUPTION_BUDGETS, Doc.namespace(budget), name),
        changed -> {
          Doc.need(changed, "status").put("disruptionsAllowed", allowed - 1);
          return changed;
        });
  }

  private Map<String, Object> disrupted(Map<String, Object> pod) {
    Map<String, Object> condition = new LinkedHashMap<>();
    condition.put("type", "DisruptionTarget");
    condition.put("status", "True");
    condition.put("reason", "EvictionByEvictionAPI");
    condition.put("message", "Eviction API: evicting");
    condition.put("lastTransitionTime", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    Map<String, Object> status = Doc.need(pod, "status");
    List<Map<String, Object>> conditions = new ArrayList<>(Doc.maps(status, "conditions"));
    conditions.add(0, condition);
    status.put("conditions", conditions);
    return pod;
  }
}
