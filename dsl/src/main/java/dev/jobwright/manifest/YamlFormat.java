package dev.jobwright.manifest;

import java.io.Writer;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLGenerator;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The layout of YAML: blocks, lines that are never folded, quotes where they are needed. */
final class YamlFormat extends YAMLFactory {
  private static final long serialVersionUID = 1;
  private static final YamlFormat FORMAT = new YamlFormat();

  private YamlFormat() {
    super(
        builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool()) // no buffer of it is used
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .stringQuotingChecker(new YamlQuotes())
            .dumperOptions(
                DumpSettings.builder()
                    .setDefaultFlowStyle(FlowStyle.BLOCK)
                    .setSplitLines(false)
                    .build()));
  }

  static JsonGenerator generator(YamlOutput out) {
    return FORMAT.createGenerator(ObjectWriteContext.empty(), out);
  }

  @Override
  protected YAMLGenerator _createGenerator(ObjectWriteContext context, IOContext io, Writer out) {
    return new YamlGenerator(
        context,
        io,
        _streamWriteFeatures,
        _formatWriteFeatures,
        _quotingChecker,
        (YamlOutput) out,
        _dumpSettings);
  }
}
