package dev.jobwright.dsl;

import dev.jobwright.model.Container;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.Quantity;
import dev.jobwright.model.ResourceRequirements;
import dev.jobwright.model.RestartPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pod template that is being declared: the main container apart, as most options are about it.
 */
final class PodDraft {

  final ObjectMeta.Builder metadata = ObjectMeta.builder();
  PodSpec.Builder spec = PodSpec.builder().restartPolicy(RestartPolicy.NEVER);
  Container.Builder container = Container.builder();
  final ResourceRequirements.Builder resources = ResourceRequirements.builder();
  final UnfitValues unfit = new UnfitValues();
  private final List<Container> further = new ArrayList<>();

  void image(String image) {
    container.image(image).name(ContainerNames.fromImage(image));
  }

  void template(PodTemplate template) {
    List<Container> containers = template.spec().containers();
    if (containers.isEmpty()) {
      throw new IllegalArgumentException(
          "spec.template.spec.containers: a pod template needs at least one container; add it with"
              + " PodSpec.builder().addContainers(…)");
    }
    if (template.metadata() != null) {
      metadata.from(template.metadata());
    }
    spec = template.spec().toBuilder().containers(List.of());
    Container first = containers.get(0);
    container = first.toBuilder();
    further.addAll(containers.subList(1, containers.size()));
  }

  void addContainer(Container more) {
    further.add(more);
  }

  @Nullable Quantity quantity(String kind, String resource, String said) {
    return unfit.quantity(
        "spec.template.spec.containers[0].resources." + kind + "[" + resource + "]", said);
  }

  PodTemplate build() {
    List<Container> said = spec.build().containers();
    Container main = mainContainer();
    PodSpec pod;
    try {
      pod = spec.containers(List.of(main)).addAllContainers(said).addAllContainers(further).build();
    } finally {
      spec.containers(said); // the builder may be used again
    }
    return PodTemplate.builder().metadata(metadata.build()).spec(pod).build();
  }

  /** The main container; amounts that were said one by one win over those of a whole. */
  private Container mainContainer() {
    Container main = container.build();
    ResourceRequirements needs = resources.build();
    if (needs.requests().isEmpty() && needs.limits().isEmpty()) {
      return main;
    }
    ResourceRequirements whole = main.resources();
    Container merged = container.resources(whole == null ? needs : merged(whole, needs)).build();
    container.resources(whole);
    return merged;
  }

  private static ResourceRequirements merged(ResourceRequirements whole, ResourceRequirements one) {
    return whole.toBuilder().putAllRequests(one.requests()).putAllLimits(one.limits()).build();
  }
}
