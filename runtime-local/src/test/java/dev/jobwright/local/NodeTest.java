package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.Affinity;
import dev.jobwright.model.NodeAffinity;
import dev.jobwright.model.NodeSelector;
import dev.jobwright.model.NodeSelectorOperator;
import dev.jobwright.model.NodeSelectorRequirement;
import dev.jobwright.model.NodeSelectorTerm;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.Quantity;
import dev.jobwright.model.ResourceRequirements;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodCondition;
import dev.jobwright.runtime.PodPhase;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pods the local node takes: the others stay pending, unschedulable. */
class NodeTest {

  @Test
  void takes_no_pod_with_a_selector_for_a_label_it_has_not() {
    Pod pod = run(spec -> spec.putNodeSelector("disk", "nvme"));

    assertThat(pod.phase()).isEqualTo(PodPhase.PENDING);
    assertThat(pod.nodeName()).isNull();
    assertThat(pod.conditions())
        .extracting(PodCondition::type, PodCondition::reason, PodCondition::message)
        .singleElement()
        .hasToString(
            "(\"PodScheduled\", \"Unschedulable\", \"0/1 nodes are available: 1 node(s) didn't"
                + " match Pod's node affinity/selector. preemption: 0/1 nodes are available: 1"
                + " Preemption is not helpful for scheduling.\")");
    assertThat(run(spec -> spec.putNodeSelector("disk", "ssd")).phase())
        .isEqualTo(PodPhase.SUCCEEDED);
  }

  @ParameterizedTest
  @CsvSource({
    "IN, disk, ssd, true",
    "IN, disk, nvme, false",
    "NOT_IN, disk, ssd, false",
    "NOT_IN, none, ssd, true",
    "EXISTS, disk, , true",
    "EXISTS, none, , false",
    "DOES_NOT_EXIST, none, , true",
    "DOES_NOT_EXIST, disk, , false",
    "GT, cores, 7, true",
    "GT, cores, 8, false",
    "LT, cores, 9, true",
    "LT, disk, 9, false"
  })
  void takes_a_pod_when_a_term_of_its_required_affinity_holds(
      NodeSelectorOperator operator, String key, String value, boolean taken) {
    NodeSelectorRequirement.Builder wanted =
        NodeSelectorRequirement.builder().key(key).operator(operator);
    if (value != null) {
      wanted.addValues(value);
    }
    NodeSelectorTerm term = NodeSelectorTerm.builder().addMatchExpressions(wanted.build()).build();
    NodeSelectorTerm empty = NodeSelectorTerm.builder().build();
    NodeSelector required = NodeSelector.builder().addNodeSelectorTerms(empty, term).build();
    NodeAffinity affinity =
        NodeAffinity.builder().requiredDuringSchedulingIgnoredDuringExecution(required).build();

    Pod pod = run(spec -> spec.affinity(Affinity.builder().nodeAffinity(affinity).build()));
    assertThat(pod.phase()).isEqualTo(taken ? PodPhase.SUCCEEDED : PodPhase.PENDING);
  }

  @Test
  void takes_no_pod_that_requests_more_than_it_has() {
    ResourceRequirements tooMuch =
        ResourceRequirements.builder().putRequests("cpu", Quantity.of("4500m")).build();
    Pod pod =
        run(
            spec -> {
              PodSpec built = spec.build();
              return built.toBuilder()
                  .containers(
                      built.containers().stream()
                          .map(main -> main.toBuilder().resources(tooMuch).build())
                          .toList());
            });

    assertThat(pod.phase()).isEqualTo(PodPhase.PENDING);
    assertThat(pod.conditions().get(0).message()).contains("1 Insufficient cpu");
  }

  private static Pod run(UnaryOperator<PodSpec.Builder> change) {
    PodTemplate template = Specs.template(RestartPolicy.NEVER);
    PodSpec spec = change.apply(template.spec().toBuilder()).build();
    try (VirtualRun virtual =
        new VirtualRun(
            builder ->
                builder
                    .nodeLabel("disk", "ssd")
                    .nodeLabel("cores", "8")
                    .nodeCapacity("cpu", Quantity.of("4"))
                    .script(Specs.IMAGE, Script.of(Ending.exit(0))))) {
      var run = virtual.submit(Specs.job("j", template.toBuilder().spec(spec).build(), x -> x));
      virtual.advance(Duration.ofMinutes(1));
      return run.pods().get(0);
    }
  }
}
