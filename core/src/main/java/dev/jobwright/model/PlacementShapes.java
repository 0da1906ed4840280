package dev.jobwright.model;

/** How the values for where pods are placed are written as documents and read back. */
final class PlacementShapes {

  private PlacementShapes() {}

  static final Shape<Affinity, Affinity.Builder> AFFINITY =
      Shape.of("Affinity", Affinity::builder, Affinity.Builder::build)
          .field(
              "nodeAffinity",
              Codec.later(() -> PlacementShapes.NODE_AFFINITY),
              Affinity::nodeAffinity,
              Affinity.Builder::nodeAffinity)
          .field(
              "podAffinity",
              Codec.later(() -> PlacementShapes.POD_AFFINITY),
              Affinity::podAffinity,
              Affinity.Builder::podAffinity)
          .field(
              "podAntiAffinity",
              Codec.later(() -> PlacementShapes.POD_ANTI_AFFINITY),
              Affinity::podAntiAffinity,
              Affinity.Builder::podAntiAffinity);

  static final Shape<NodeAffinity, NodeAffinity.Builder> NODE_AFFINITY =
      Shape.of("NodeAffinity", NodeAffinity::builder, NodeAffinity.Builder::build)
          .field(
              "requiredDuringSchedulingIgnoredDuringExecution",
              Codec.later(() -> PlacementShapes.NODE_SELECTOR),
              NodeAffinity::requiredDuringSchedulingIgnoredDuringExecution,
              NodeAffinity.Builder::requiredDuringSchedulingIgnoredDuringExecution)
          .field(
              "preferredDuringSchedulingIgnoredDuringExecution",
              Codec.list(() -> PlacementShapes.PREFERRED_SCHEDULING_TERM),
              NodeAffinity::preferredDuringSchedulingIgnoredDuringExecution,
              NodeAffinity.Builder::preferredDuringSchedulingIgnoredDuringExecution);

  static final Shape<NodeSelector, NodeSelector.Builder> NODE_SELECTOR =
      Shape.of("NodeSelector", NodeSelector::builder, NodeSelector.Builder::build)
          .field(
              "nodeSelectorTerms",
              Codec.list(() -> PlacementShapes.NODE_SELECTOR_TERM),
              NodeSelector::nodeSelectorTerms,
              NodeSelector.Builder::nodeSelectorTerms);

  static final Shape<NodeSelectorTerm, NodeSelectorTerm.Builder> NODE_SELECTOR_TERM =
      Shape.of("NodeSelectorTerm", NodeSelectorTerm::builder, NodeSelectorTerm.Builder::build)
          .field(
              "matchExpressions",
              Codec.list(() -> PlacementShapes.NODE_SELECTOR_REQUIREMENT),
              NodeSelectorTerm::matchExpressions,
              NodeSelectorTerm.Builder::matchExpressions)
          .field(
              "matchFields",
              Codec.list(() -> PlacementShapes.NODE_SELECTOR_REQUIREMENT),
              NodeSelectorTerm::matchFields,
              NodeSelectorTerm.Builder::matchFields);

  static final Shape<NodeSelectorRequirement, NodeSelectorRequirement.Builder>
      NODE_SELECTOR_REQUIREMENT =
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

  static final Shape<PreferredSchedulingTerm, PreferredSchedulingTerm.Builder>
      PREFERRED_SCHEDULING_TERM =
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
                  Codec.later(() -> PlacementShapes.NODE_SELECTOR_TERM),
                  PreferredSchedulingTerm::preference,
                  PreferredSchedulingTerm.Builder::preference);

  static final Shape<PodAffinity, PodAffinity.Builder> POD_AFFINITY =
      Shape.of("PodAffinity", PodAffinity::builder, PodAffinity.Builder::build)
          .field(
              "requiredDuringSchedulingIgnoredDuringExecution",
              Codec.list(() -> PlacementShapes.POD_AFFINITY_TERM),
              PodAffinity::requiredDuringSchedulingIgnoredDuringExecution,
              PodAffinity.Builder::requiredDuringSchedulingIgnoredDuringExecution)
          .field(
              "preferredDuringSchedulingIgnoredDuringExecution",
              Codec.list(() -> PlacementShapes.WEIGHTED_POD_AFFINITY_TERM),
              PodAffinity::preferredDuringSchedulingIgnoredDuringExecution,
              PodAffinity.Builder::preferredDuringSchedulingIgnoredDuringExecution);

  static final Shape<PodAntiAffinity, PodAntiAffinity.Builder> POD_ANTI_AFFINITY =
      Shape.of("PodAntiAffinity", PodAntiAffinity::builder, PodAntiAffinity.Builder::build)
          .field(
              "requiredDuringSchedulingIgnoredDuringExecution",
              Codec.list(() -> PlacementShapes.POD_AFFINITY_TERM),
              PodAntiAffinity::requiredDuringSchedulingIgnoredDuringExecution,
              PodAntiAffinity.Builder::requiredDuringSchedulingIgnoredDuringExecution)
          .field(
              "preferredDuringSchedulingIgnoredDuringExecution",
              Codec.list(() -> PlacementShapes.WEIGHTED_POD_AFFINITY_TERM),
              PodAntiAffinity::preferredDuringSchedulingIgnoredDuringExecution,
              PodAntiAffinity.Builder::preferredDuringSchedulingIgnoredDuringExecution);

  static final Shape<PodAffinityTerm, PodAffinityTerm.Builder> POD_AFFINITY_TERM =
      Shape.of("PodAffinityTerm", PodAffinityTerm::builder, PodAffinityTerm.Builder::build)
          .field(
              "labelSelector",
              Codec.later(() -> MetaShapes.LABEL_SELECTOR),
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
              Codec.later(() -> MetaShapes.LABEL_SELECTOR),
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

  static final Shape<WeightedPodAffinityTerm, WeightedPodAffinityTerm.Builder>
      WEIGHTED_POD_AFFINITY_TERM =
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
                  Codec.later(() -> PlacementShapes.POD_AFFINITY_TERM),
                  WeightedPodAffinityTerm::podAffinityTerm,
                  WeightedPodAffinityTerm.Builder::podAffinityTerm);

  static final Shape<Toleration, Toleration.Builder> TOLERATION =
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

  static final Shape<TopologySpreadConstraint, TopologySpreadConstraint.Builder>
      TOPOLOGY_SPREAD_CONSTRAINT =
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
                  Codec.later(() -> MetaShapes.LABEL_SELECTOR),
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
