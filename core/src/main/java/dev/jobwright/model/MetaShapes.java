package dev.jobwright.model;

/**
 * How the values for metadata and selectors are written as documents and read back; each shape is
 * laid out when it is first used.
 */
final class MetaShapes {

  private MetaShapes() {}

  static final class OfObjectMeta {
    private OfObjectMeta() {}

    static final Shape<ObjectMeta, ObjectMeta.Builder> SHAPE =
        Shape.of("ObjectMeta", ObjectMeta::builder, ObjectMeta.Builder::build)
            .field("name", Codec.TEXT, ObjectMeta::name, ObjectMeta.Builder::name)
            .field(
                "generateName",
                Codec.TEXT,
                ObjectMeta::generateName,
                ObjectMeta.Builder::generateName)
            .field("namespace", Codec.TEXT, ObjectMeta::namespace, ObjectMeta.Builder::namespace)
            .field("labels", Codec.map(Codec.TEXT), ObjectMeta::labels, ObjectMeta.Builder::labels)
            .field(
                "annotations",
                Codec.map(Codec.TEXT),
                ObjectMeta::annotations,
                ObjectMeta.Builder::annotations)
            .others(ObjectMeta::other, ObjectMeta.Builder::putOther);
  }

  static final class OfLabelSelector {
    private OfLabelSelector() {}

    static final Shape<LabelSelector, LabelSelector.Builder> SHAPE =
        Shape.of("LabelSelector", LabelSelector::builder, LabelSelector.Builder::build)
            .field(
                "matchLabels",
                Codec.map(Codec.TEXT),
                LabelSelector::matchLabels,
                LabelSelector.Builder::matchLabels)
            .field(
                "matchExpressions",
                Codec.list(() -> MetaShapes.OfLabelSelectorRequirement.SHAPE),
                LabelSelector::matchExpressions,
                LabelSelector.Builder::matchExpressions);
  }

  static final class OfLabelSelectorRequirement {
    private OfLabelSelectorRequirement() {}

    static final Shape<LabelSelectorRequirement, LabelSelectorRequirement.Builder> SHAPE =
        Shape.of(
                "LabelSelectorRequirement",
                LabelSelectorRequirement::builder,
                LabelSelectorRequirement.Builder::build)
            .field(
                "key",
                Codec.TEXT,
                LabelSelectorRequirement::key,
                LabelSelectorRequirement.Builder::key)
            .field(
                "operator",
                Codec.word(LabelSelectorOperator.class),
                LabelSelectorRequirement::operator,
                LabelSelectorRequirement.Builder::operator)
            .field(
                "values",
                Codec.list(Codec.TEXT),
                LabelSelectorRequirement::values,
                LabelSelectorRequirement.Builder::values);
  }
}
