package dev.jobwright.validation;

import dev.jobwright.model.Quantity;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code resources}: what a container asks for and what it is limited to. */
final class ResourceRules {
  private static final int MOST_SHOWN = 10;

  private ResourceRules() {}

  /** Checks the resources of a container; its claims must be among those of the pod. */
  static void check(Node resources, Set<String> podClaims) {
    if (resources.isAbsent()) {
      return;
    }
    Node limits = resources.field("limits");
    Node requests = resources.field("requests");
    for (Object name : limits.map().keySet()) {
      amount(limits.key(String.valueOf(name)), String.valueOf(name));
    }
    for (Object name : requests.map().keySet()) {
      amount(requests.key(String.valueOf(name)), String.valueOf(name));
      withinLimit(requests, limits, String.valueOf(name));
    }
    hugePagesNotAlone(resources);
    claims(resources.field("claims"), podClaims);
  }

  /** What a pod needs apart from its containers. */
  static void overhead(Node overhead) {
    Node limits = overhead.at("limits", overhead.value());
    for (Object name : limits.map().keySet()) {
      amount(limits.key(String.valueOf(name)), String.valueOf(name));
    }
  }

  private static void amount(Node amount, String name) {
    containerResource(amount, name);
    value(amount, name);
  }

  private static void containerResource(Node amount, String name) {
    Node named = amount.with(name);
    int before = amount.reported();
    NameRules.qualifiedName(named);
    if (name.indexOf('/') < 0) {
      if (amount.reported() == before && !ResourceNames.isStandard(name)) {
        named.invalid("must be a standard resource type or fully qualified");
      }
      if (!ResourceNames.isOfContainers(name)) {
        named.invalid("must be a standard resource for containers");
      }
    } else if (!ResourceNames.isNative(name) && !ResourceNames.isExtended(name)) {
      named.invalid("doesn't follow extended resource name standard");
    }
  }

  /**
   * Checks that an amount is one the resource can have; text that is no amount is not its matter.
   */
  static void value(Node amount, String name) {
    Quantity quantity = Quantities.read(amount.value());
    if (quantity == null) {
      return;
    }
    BigDecimal value = quantity.amount();
    if (value.signum() < 0) {
      amount.invalid("must be greater than or equal to 0");
    }
    if (ResourceNames.isCounted(name) && !Quantities.isWhole(Quantities.rounded(value))) {
      amount.invalid("must be an integer");
    }
    if (ResourceNames.isHugePages(name)
        && !ResourceNames.isWholePages(name, Quantities.rounded(value))) {
      amount.invalid(
          quantity.text() + " is not positive integer multiple of " + name + "; use one");
    }
  }

  private static void withinLimit(Node requests, Node limits, String name) {
    Node given = limits.key(name);
    if (given.isAbsent()) {
      if (!ResourceNames.isShared(name)) {
        limits.required("Limit must be set for non overcommitable resources");
      }
      return;
    }
    Object asked = requests.key(name).value();
    if (Objects.equals(asked, given.value())) {
      return;
    }
    Quantity request = Quantities.read(asked);
    Quantity limit = Quantities.read(given.value());
    if (request == null || limit == null) {
      return;
    }
    int order = Quantities.amount(request).compareTo(Quantities.amount(limit));
    if (order != 0 && !ResourceNames.isShared(name)) {
      requests.invalid(request.text(), "must be equal to " + name + " limit of " + limit.text());
    } else if (order > 0) {
      requests.invalid(
          request.text(), "must be less than or equal to " + name + " limit of " + limit.text());
    }
  }

  private static void hugePagesNotAlone(Node resources) {
    boolean huge = false;
    boolean others = false;
    for (String list : List.of("limits", "requests")) {
      for (Object name : resources.field(list).map().keySet()) {
        huge |= ResourceNames.isHugePages(String.valueOf(name));
        others |= "cpu".equals(name) || "memory".equals(name);
      }
    }
    if (huge && !others) {
      resources.forbidden("HugePages require cpu or memory; add one of them");
    }
  }

  private static void claims(Node claims, Set<String> podClaims) {
    Set<String> names = new HashSet<>();
    for (Node claim : claims.items()) {
      String name = claim.field("name").text();
      if (name.isEmpty()) {
        claim.required("name a resource claim of the pod");
        continue;
      }
      if (!names.add(name)) {
        claim.duplicate(name);
      }
      if (!podClaims.contains(name)) {
        claim
            .with(name)
            .notFound("must be one of the names in pod.spec.resourceClaims" + among(podClaims));
      }
    }
  }

  private static String among(Set<String> podClaims) {
    return podClaims.isEmpty()
        ? " which is empty"
        : ": " + podClaims.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
  }
}
