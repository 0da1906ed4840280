package dev.jobwright.local;

import dev.jobwright.model.Container;
import dev.jobwright.model.Quantity;
import dev.jobwright.model.ResourceFieldSelector;
import dev.jobwright.model.ResourceRequirements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up such as {@code limits.cpu} of a container, in units of a divisor and rounded up. */
final class ContainerResources {
  private static final String LIMITS = "limits.";
  private static final String REQUESTS = "requests.";

  private ContainerResources() {}

  static String value(ResourceFieldSelector selector, Container container, LocalNode node) {
    BigDecimal amount = amount(selector.resource(), container, node);
    return amount.divide(divisor(selector.divisor()), 0, RoundingMode.CEILING).toPlainString();
  }

  /** Returns the unit of the answer: 1 unless another one is given. */
  private static BigDecimal divisor(@Nullable Quantity divisor) {
    return divisor == null || divisor.amount().signum() == 0 ? BigDecimal.ONE : divisor.amount();
  }

  private static BigDecimal amount(String field, Container container, LocalNode node) {
    ResourceRequirements resources = container.resources();
    Map<String, Quantity> limits = resources == null ? Map.of() : resources.limits();
    Map<String, Quantity> requests = resources == null ? Map.of() : resources.requests();
    if (field.startsWith(REQUESTS)) {
      String resource = field.substring(REQUESTS.length());
      // the API server takes the limit for a request that is not given
      Quantity request = requests.getOrDefault(resource, limits.get(resource));
      return request == null ? BigDecimal.ZERO : request.amount();
    }
    String resource = field.substring(LIMITS.length());
    Quantity limit = limits.get(resource);
    return limit == null || limit.amount().signum() == 0
        ? node.allocatable(resource)
        : limit.amount();
  }
}
