package dev.jobwright.validation;

import dev.jobwright.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code resources} of a whole pod, which its containers share. */
final class PodResourceRules {
  private static final List<String> SHARED = List.of("cpu", "memory");

  private PodResourceRules() {}

  static void check(Node podSpec) {
    Node resources = podSpec.field("resources");
    if (resources.isAbsent()) {
      return;
    }
    if (!resources.field("claims").list().isEmpty()) {
      resources.field("claims").forbidden("claims cannot be set for Resources at pod-level");
    }
    for (String list : List.of("limits", "requests")) {
      for (Object name : resources.field(list).map().keySet()) {
        amount(resources.field(list).key(String.valueOf(name)), String.valueOf(name));
      }
    }
    for (String name : SHARED) {
      request(podSpec, resources, name);
    }
    for (Node container : PodContainers.of(podSpec)) {
      withinPod(container.field("resources", "limits"), resources.field("limits"));
    }
  }

  private static void amount(Node amount, String name) {
    if (!SHARED.contains(name) && !ResourceNames.isHugePages(name)) {
      amount.with(name).notSupported("cpu", "hugepages-", "memory");
    }
    ResourceRules.value(amount, name);
  }

  private static void request(Node podSpec, Node resources, String name) {
    Node requests = resources.field("requests");
    @Nullable BigDecimal request = amountOf(requests.key(name));
    @Nullable BigDecimal limit = amountOf(resources.field("limits").key(name));
    if (request == null) {
      return;
    }
    if (limit != null && request.compareTo(limit) > 0) {
      requests.invalid(
          requests.key(name).value(),
          "must be less than or equal to "
              + name
              + " limit of "
              + resources.field("limits").key(name).value());
    }
    BigDecimal containers = requestOfContainers(podSpec, name);
    if (containers.compareTo(request) > 0) {
      requests
          .key(name)
          .invalid(
              "must be greater than or equal to aggregate container requests of "
                  + containers.stripTrailingZeros().toPlainString());
    }
  }

  /** What runs at one time: the containers with all sidecars, or one init container at its turn. */
  private static BigDecimal requestOfContainers(Node podSpec, String name) {
    BigDecimal together = BigDecimal.ZERO;
    BigDecimal initially = BigDecimal.ZERO;
    BigDecimal sidecars = BigDecimal.ZERO;
    for (Node container : podSpec.field("containers").items()) {
      together = together.add(requestOf(container, name));
    }
    for (Node container : podSpec.field("initContainers").items()) {
      BigDecimal request = requestOf(container, name);
      initially = initially.max(sidecars.add(request));
      if (container.field("restartPolicy").is("Always")) {
        sidecars = sidecars.add(request);
      }
    }
    return together.add(sidecars).max(initially);
  }

  private static BigDecimal requestOf(Node container, String name) {
    BigDecimal request = amountOf(container.field("resources", "requests").key(name));
    return request == null ? BigDecimal.ZERO : request;
  }

  private static void withinPod(Node limits, Node podLimits) {
    for (Object key : limits.map().keySet()) {
      Node limit = limits.key(String.valueOf(key));
      @Nullable BigDecimal amount = amountOf(limit);
      @Nullable BigDecimal most = amountOf(podLimits.key(String.valueOf(key)));
      if (amount != null && most != null && amount.compareTo(most) > 0) {
        limit.invalid(
            "must be less than or equal to pod limits of "
                + podLimits.key(String.valueOf(key)).value());
      }
    }
  }

  private static @Nullable BigDecimal amountOf(Node node) {
    Quantity quantity = Quantities.read(node.value());
    return quantity == null ? null : Quantities.amount(quantity);
  }
}
