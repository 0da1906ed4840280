package dev.jobwright.validation;

import dev.jobwright.model.Quantity;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names resources have: standard, huge pages, and extended such as {@code example.com/gpu}. */
final class ResourceNames {
  private static final String HUGE_PAGES = "hugepages-";
  private static final Set<String> OF_CONTAINERS = Set.of("cpu", "memory", "ephemeral-storage");
  private static final Set<String> STANDARD =
      Set.of(
          "cpu",
          "memory",
          "ephemeral-storage",
          "requests.cpu",
          "requests.memory",
          "requests.ephemeral-storage",
          "limits.cpu",
          "limits.memory",
          "limits.ephemeral-storage",
          "pods",
          "resourcequotas",
          "services",
          "replicationcontrollers",
          "secrets",
          "configmaps",
          "persistentvolumeclaims",
          "storage",
          "requests.storage",
          "services.nodeports",
          "services.loadbalancers");
  private static final Set<String> COUNTED =
      Set.of(
          "pods",
          "resourcequotas",
          "services",
          "replicationcontrollers",
          "secrets",
          "configmaps",
          "persistentvolumeclaims",
          "services.nodeports",
          "services.loadbalancers");

  private ResourceNames() {}

  static boolean isHugePages(String name) {
    return name.startsWith(HUGE_PAGES);
  }

  static boolean isOfContainers(String name) {
    return OF_CONTAINERS.contains(name) || isHugePages(name);
  }

  static boolean isStandard(String name) {
    return STANDARD.contains(name) || isHugePages(name);
  }

  /** Defined by Kubernetes itself. */
  static boolean isNative(String name) {
    return name.indexOf('/') < 0 || name.contains("kubernetes.io/");
  }

  /** Defined by others, such as a device. */
  static boolean isExtended(String name) {
    return !isNative(name)
        && !name.startsWith("requests.")
        && NameRules.isQualifiedName("requests." + name);
  }

  static boolean isCounted(String name) {
    return COUNTED.contains(name) || isExtended(name);
  }

  /** Whether a container may ask for less than its limit. */
  static boolean isShared(String name) {
    return isNative(name) && !isHugePages(name);
  }

  /** Whether an amount is made of whole pages of the size in the name. */
  static boolean isWholePages(String name, BigDecimal amount) {
    @Nullable Quantity page = Quantities.read(name.substring(HUGE_PAGES.length()));
    if (page == null || page.amount().signum() <= 0 || !Quantities.isWhole(page.amount())) {
      return false;
    }
    return amount.remainder(page.amount()).signum() == 0;
  }
}
