package dev.jobwright.model;

/**
 * How the values for where pods are placed are written as documents and read back; each shape is
 * laid out when it is first used.
 */
final class PlacementShapes {

  private PlacementShapes() {}

  static final class OfAffinity {
    private OfAffinity() {}

    static final Shape<Affinity, Affinity.Builder> SHAPE =
        Shape.of("Affinity", Affinity::builder, Affinity.Builder::build)
            .field(
                "nodeAffinity",
                Codec.later(() -> PlacementShapes.OfNodeAffinity.SHAPE),
                Affinity::nodeAffinity,
                Affinity.Builder::nodeAffinity)
            .field(
                "podAffinity",
                Codec.later(() -> PlacementShapes.OfPodAffinity.SHAPE),
                Affinity::podAffinity,
                Affinity.Builder::podAffinity)
            .field(
                "podAntiAffinity",
                Codec.later(() -> PlacementShapes.OfPodAntiAffinity.SHAPE),
                Affinity::podAntiAffinity,
                Affinity.Builder::podAntiAffinity);
  }

  static final class OfNodeAffinity {
    private OfNodeAffinity() {}

    static final Shape<NodeAffinity, NodeAffinity.Builder> SHAPE =
        Shape.of("NodeAffinity", NodeAffinity::builder, NodeAffinity.Builder::build)
            .field(
                "requiredDuringSchedulingIgnoredDuringExecution",
                Codec.later(() -> PlacementShapes.OfNodeSelector.SHAPE),
                NodeAffinity::requiredDuringSchedulingIgnoredDuringExecution,
                NodeAffinity.Builder::requiredDuringSchedulingIgnoredDuringExecution)
            .field(
                "preferredDuringSchedulingIgnoredDuringExecution",
                Codec.list(() -> PlacementShapes.OfPreferredSchedulingTerm.SHAPE),
                NodeAffinity::preferredDuringSchedulingIgnoredDuringExecution,
                NodeAffinity.Builder::preferredDuringSchedulingIgnoredDuringExecution);
  }

  static final class OfNodeSelector {
    private OfNodeSelector() {}

    static final Shape<NodeSelector, NodeSelector.Builder> SHAPE =
        Shape.of("NodeSelector", NodeSelector::builder, NodeSelector.Builder::build)
            .field(
                "nodeSelectorTerms",
                Codec.list(() -> PlacementShapes.OfNodeSelectorTerm.SHAPE),
                NodeSelector::nodeSelectorTerms,
                NodeSelector.Builder::nodeSelectorTerms);
  }

  static final class OfNodeSelectorTerm {
    private OfNodeSelectorTerm() {}

    static final Shape<NodeSelectorTerm, NodeSelectorTerm.Builder> SHAPE =
        Shape.of("NodeSelectorTerm", NodeSelectorTerm::builder, NodeSelectorTerm.Builder::build)
            .field(
                "matchExpressions",
                Codec.list(() -> PlacementShapes.OfNodeSelectorRequirement.SHAPE),
                NodeSelectorTerm::matchExpressions,
                NodeSelectorTerm.Builder::matchExpressions)
            .field(
                "matchFields",
                Codec.list(() -> PlacementShapes.OfNodeSelectorRequirement.SHAPE),
                NodeSelectorTerm::matchFields,
                NodeSelectorTerm.Builder::matchFields);
  }

  static final class OfNodeSelectorRequirement {
    private OfNodeSelectorRequirement() {}

    static final Shape<NodeSelectorRequirement, NodeSelectorRequirement.Builder> SHAPE =
        Shape.of(
                "NodeSelectorRequirement",
                NodeSelectorRequirement::builder,
                NodeSelectorRequirement.Builder::build)
            .field(
                "key",
                Codec.TEXT,
                NodeSelectorRequirement::key,
                NodeSelectorRequirement.Builder::key)
            .field(
                "operator",
                Codec.word(NodeSelectorOperator.class),
                NodeSelectorRequirement::operator,
                NodeSelectorRequirement.Builder::operator)
            .field(
                "values",
                Codec.list(Codec.TEXT),
                NodeSelectorRequirement::values,
                NodeSelectorRequirement.Builder::values);
  }

  static final class OfPreferredSchedulingTerm {
    private OfPreferredSchedulingTerm() {}

    static final Shape<PreferredSchedulingTerm, PreferredSchedulingTerm.Builder> SHAPE =
        Shape.of(
                "PreferredSchedulingTerm",
                PreferredSchedulingTerm::builder,
                PreferredSchedulingTerm.Builder::build)
            .field(
                "weight",
                Codec.INTEGER,
                PreferredSchedulingTerm::weight,
                PreferredSchedulingTerm.Builder::weight)
            .field(
                "preference",
                Codec.later(() -> PlacementShapes.OfNodeSelectorTerm.SHAPE),
                PreferredSchedulingTerm::preference,
                PreferredSchedulingTerm.Builder::preference);
  }

  static final class OfPodAffinity {
    private OfPodAffinity() {}

    static final Shape<PodAffinity, PodAffinity.Builder> SHAPE =
        Shape.of("PodAffinity", PodAffinity::builder, PodAffinity.Builder::build)
            .field(
                "requiredDuringSchedulingIgnoredDuringExecution",
                Codec.list(() -> PlacementShapes.OfPodAffinityTerm.SHAPE),
                PodAffinity::requiredDuringSchedulingIgnoredDuringExecution,
                PodAffinity.Builder::requiredDuringSchedulingIgnoredDuringExecution)
            .field(
                "preferredDuringSchedulingIgnoredDuringExecution",
                Codec.list(() -> PlacementShapes.OfWeightedPodAffinityTerm.SHAPE),
                PodAffinity::preferredDuringSchedulingIgnoredDuringExecution,
                PodAffinity.Builder::preferredDuringSchedulingIgnoredDuringExecution);
  }

  static final class OfPodAntiAffinity {
    private OfPodAntiAffinity() {}

    static final Shape<PodAntiAffinity, PodAntiAffinity.Builder> SHAPE =
        Shape.of("PodAntiAffinity", PodAntiAffinity::builder, PodAntiAffinity.Builder::build)
            .field(
                "requiredDuringSchedulingIgnoredDuringExecution",
                Codec.list(() -> PlacementShapes.OfPodAffinityTerm.SHAPE),
                PodAntiAffinity::requiredDuringSchedulingIgnoredDuringExecution,
                PodAntiAffinity.Builder::requiredDuringSchedulingIgnoredDuringExecution)
            .field(
                "preferredDuringSchedulingIgnoredDuringExecution",
                Codec.list(() -> PlacementShapes.OfWeightedPodAffinityTerm.SHAPE),
                PodAntiAffinity::preferredDuringSchedulingIgnoredDuringExecution,
                PodAntiAffinity.Builder::preferredDuringSchedulingIgnoredDuringExecution);
  }

  static final class OfPodAffinityTerm {
    private OfPodAffinityTerm() {}

    static final Shape<PodAffinityTerm, PodAffinityTerm.Builder> SHAPE =
        Shape.of("PodAffinityTerm", PodAffinityTerm::builder, PodAffinityTerm.Builder::build)
            .field(
                "labelSelector",
                Codec.later(() -> MetaShapes.OfLabelSelector.SHAPE),
                PodAffinityTerm::labelSelector,
                PodAffinityTerm.Builder::labelSelector)
            .field(
                "topologyKey",
                Codec.TEXT,
                PodAffinityTerm::topologyKey,
                PodAffinityTerm.Builder::topologyKey)
            .field(
                "namespaces",
                Codec.list(Codec.TEXT),
                PodAffinityTerm::namespaces,
                PodAffinityTerm.Builder::namespaces)
            .field(
                "namespaceSelector",
                Codec.later(() -> MetaShapes.OfLabelSelector.SHAPE),
                PodAffinityTerm::namespaceSelector,
                PodAffinityTerm.Builder::namespaceSelector)
            .field(
                "matchLabelKeys",
                Codec.list(Codec.TEXT),
                PodAffinityTerm::matchLabelKeys,
                PodAffinityTerm.Builder::matchLabelKeys)
            .field(
                "mismatchLabelKeys",
                Codec.list(Codec.TEXT),
                PodAffinityTerm::mismatchLabelKeys,
                PodAffinityTerm.Builder::mismatchLabelKeys);
  }

  static final class OfWeightedPodAffinityTerm {
    private OfWeightedPodAffinityTerm() {}

    static final Shape<WeightedPodAffinityTerm, WeightedPodAffinityTerm.Builder> SHAPE =
        Shape.of(
                "WeightedPodAffinityTerm",
                WeightedPodAffinityTerm::builder,
                WeightedPodAffinityTerm.Builder::build)
            .field(
                "weight",
                Codec.INTEGER,
                WeightedPodAffinityTerm::weight,
                WeightedPodAffinityTerm.Builder::weight)
            .field(
                "podAffinityTerm",
                Codec.later(() -> PlacementShapes.OfPodAffinityTerm.SHAPE),
                WeightedPodAffinityTerm::podAffinityTerm,
                WeightedPodAffinityTerm.Builder::podAffinityTerm);
  }

  static final class OfToleration {
    private OfToleration() {}

    static final Shape<Toleration, Toleration.Builder> SHAPE =
        Shape.of("Toleration", Toleration::builder, Toleration.Builder::build)
            .field("key", Codec.TEXT, Toleration::key, Toleration.Builder::key)
            .field(
                "operator",
                Codec.word(TolerationOperator.class),
                Toleration::operator,
                Toleration.Builder::operator)
            .field("value", Codec.TEXT, Toleration::value, Toleration.Builder::value)
            .field(
                "effect",
                Codec.word(TaintEffect.class),
                Toleration::effect,
                Toleration.Builder::effect)
            .field(
                "tolerationSeconds",
                Codec.SECONDS,
                Toleration::tolerationDuration,
                Toleration.Builder::tolerationDuration);
  }

  static final class OfTopologySpreadConstraint {
    private OfTopologySpreadConstraint() {}

    static final Shape<TopologySpreadConstraint, TopologySpreadConstraint.Builder> SHAPE =
        Shape.of(
                "TopologySpreadConstraint",
                TopologySpreadConstraint::builder,
                TopologySpreadConstraint.Builder::build)
            .field(
                "maxSkew",
                Codec.INTEGER,
                TopologySpreadConstraint::maxSkew,
                TopologySpreadConstraint.Builder::maxSkew)
            .field(
                "topologyKey",
                Codec.TEXT,
                TopologySpreadConstraint::topologyKey,
                TopologySpreadConstraint.Builder::topologyKey)
            .field(
                "whenUnsatisfiable",
                Codec.word(UnsatisfiableAction.class),
                TopologySpreadConstraint::whenUnsatisfiable,
                TopologySpreadConstraint.Builder::whenUnsatisfiable)
            .field(
                "labelSelector",
                Codec.later(() -> MetaShapes.OfLabelSelector.SHAPE),
                TopologySpreadConstraint::labelSelector,
                TopologySpreadConstraint.Builder::labelSelector)
            .field(
                "minDomains",
                Codec.INTEGER,
                TopologySpreadConstraint::minDomains,
                TopologySpreadConstraint.Builder::minDomains)
            .field(
                "nodeAffinityPolicy",
                Codec.word(NodeInclusionPolicy.class),
                TopologySpreadConstraint::nodeAffinityPolicy,
                TopologySpreadConstraint.Builder::nodeAffinityPolicy)
            .field(
                "nodeTaintsPolicy",
                Codec.word(NodeInclusionPolicy.class),
                TopologySpreadConstraint::nodeTaintsPolicy,
                TopologySpreadConstraint.Builder::nodeTaintsPolicy)
            .field(
                "matchLabelKeys",
                Codec.list(Codec.TEXT),
                TopologySpreadConstraint::matchLabelKeys,
                TopologySpreadConstraint.Builder::matchLabelKeys);
  }
}
