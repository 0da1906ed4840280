package dev.jobwright.local;

import dev.jobwright.controller.ImageFault;
import dev.jobwright.controller.Node;
import dev.jobwright.model.Container;
import dev.jobwright.model.ImagePullPolicy;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.Quantity;
import dev.jobwright.model.ResourceRequirements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * This machine as a node of a cluster.
 *
 * @param labels its labels
 * @param capacity what it has of resources; of those it does not name it has enough
 * @param missingImages the images that no registry has
 * @param setUpTime how long it takes to set up a pod, in milliseconds
 * @param data the secrets and config maps it can read
 */
record LocalNode(
    Map<String, String> labels,
    Map<String, Quantity> capacity,
    Set<String> missingImages,
    long setUpTime,
    ConfigData data)
    implements Node {

  /** Every node has these. */
  static Map<String, String> ownLabels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("kubernetes.io/arch", "amd64");
    labels.put("kubernetes.io/hostname", "local");
    labels.put("kubernetes.io/os", "linux");
    return labels;
  }

  @Override
  public String name() {
    return "local";
  }

  /** Returns how much pods may use of a resource; zero of one that nobody knows of. */
  BigDecimal allocatable(String resource) {
    Quantity has = capacity.get(resource);
    if (has != null) {
      return has.amount();
    }
    return switch (resource) {
      case "cpu" -> BigDecimal.valueOf(Runtime.getRuntime().availableProcessors());
      case "memory" -> BigDecimal.valueOf(Runtime.getRuntime().maxMemory());
      default -> BigDecimal.ZERO;
    };
  }

  @Override
  public @Nullable String refusal(PodSpec spec) {
    List<String> reasons = new ArrayList<>();
    if (!NodeTerms.match(spec, name(), labels)) {
      reasons.add("1 node(s) didn't match Pod's node affinity/selector");
    }
    capacity.forEach(
        (resource, has) -> {
          if (requested(spec, resource).compareTo(has.amount()) > 0) {
            reasons.add("1 Insufficient " + resource);
          }
        });
    return reasons.isEmpty()
        ? null
        : "0/1 nodes are available: "
            + String.join(", ", reasons)
            + ". preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.";
  }

  /** The sum over the containers, or the most that an init container needs by itself. */
  private static BigDecimal requested(PodSpec spec, String resource) {
    BigDecimal mains =
        spec.containers().stream()
            .map(container -> requested(container, resource))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return spec.initContainers().stream()
        .map(container -> requested(container, resource))
        .reduce(mains, BigDecimal::max);
  }

  private static BigDecimal requested(Container container, String resource) {
    ResourceRequirements resources = container.resources();
    if (resources == null) {
      return BigDecimal.ZERO;
    }
    Quantity request = resources.requests().get(resource);
    Quantity limit = resources.limits().get(resource);
    return Stream.of(request == null ? Quantity.of("0") : request)
        .map(quantity -> request == null && limit != null ? limit : quantity)
        .map(Quantity::amount)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  @Override
  public ImageFault imageFault(Container container) {
    String image = container.image() == null ? "" : container.image();
    if (!ImageName.isValid(image)) {
      return ImageFault.INVALID_NAME;
    }
    if (!missingImages.contains(image)) {
      return ImageFault.NONE;
    }
    return container.imagePullPolicy() == ImagePullPolicy.NEVER
        ? ImageFault.NEVER_PULLED
        : ImageFault.NOT_FOUND;
  }

  @Override
  public @Nullable String configProblem(Container container, String namespace) {
    return data.references(container)
        .map(reference -> reference.problem(namespace))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
