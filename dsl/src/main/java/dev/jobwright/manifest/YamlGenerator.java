package dev.jobwright.manifest;

import java.io.Writer;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLGenerator;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Quotes the lines of a text that a block would hide something of. */
final class YamlGenerator extends YAMLGenerator {
  YamlGenerator(
      ObjectWriteContext context,
      IOContext io,
      int streamFeatures,
      int yamlFeatures,
      StringQuotingChecker quotes,
      Writer out,
      DumpSettings settings) {
    super(context, io, streamFeatures, yamlFeatures, quotes, out, null, settings);
  }

  @Override
  protected void _writeScalar(String text, String type, ScalarStyle style) {
    if (style == ScalarStyle.PLAIN || (style == ScalarStyle.LITERAL && isBlock(text))) {
      super._writeScalar(text, type, style);
    } else {
      super._writeScalar(Characters.unicode(text), type, ScalarStyle.DOUBLE_QUOTED);
    }
  }

  /** Blanks at the ends of lines, and control characters, are never put in a block anyway. */
  private static boolean isBlock(String text) {
    if (text.charAt(0) <= ' ') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      int codePoint = text.codePointAt(i);
      if (codePoint > '~' && !Characters.isVisible(codePoint)) {
        return false;
      }
      i += Character.charCount(codePoint) - 1;
    }
    return true;
  }
}
