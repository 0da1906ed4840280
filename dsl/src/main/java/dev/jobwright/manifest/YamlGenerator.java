package dev.jobwright.manifest;

import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLGenerator;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Decides how each text is written, and leaves to the library where it stands.
 *
 * <p>A text of several lines is a block, unless a block would hide something of it.
 */
final class YamlGenerator extends YAMLGenerator {
  private final YamlOutput out;

  YamlGenerator(
      ObjectWriteContext context,
      IOContext io,
      int streamFeatures,
      int yamlFeatures,
      StringQuotingChecker quotes,
      YamlOutput out,
      DumpSettings settings) {
    super(context, io, streamFeatures, yamlFeatures, quotes, out, null, settings);
    this.out = out;
  }

  @Override
  protected void _writeScalar(String text, String type, ScalarStyle style) {
    super._writeScalar(standIn(text, style), type, ScalarStyle.PLAIN);
  }

  private String standIn(String text, ScalarStyle style) {
    if (style == ScalarStyle.PLAIN) {
      return out.standIn(text);
    }
    if (style == ScalarStyle.LITERAL && Block.canHold(text)) {
      return out.standInForBlock(text);
    }
    return out.standIn(Quoted.of(text));
  }
}
