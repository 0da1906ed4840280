package dev.jobwright.manifest;

import dev.jobwright.manifest.ManifestException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text to be read, and the name to call it by in messages. */
record Source(@Nullable String name, String text) {
  /** The most a manifest may hold; etcd takes far less for one object. */
  static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Takes a text as it is, without its byte order mark. */
  static Source of(String text) {
    if (isTooLong(text)) {
      throw tooLong(null);
    }
    return new Source(null, withoutMark(text));
  }

  /** Counts the bytes of UTF-8, as they are of a file. */
  private static boolean isTooLong(String text) {
    long bytes = text.length();
    for (int i = 0; i < text.length() && bytes <= MAX_BYTES; i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
    }
    return bytes > MAX_BYTES;
  }

  static Source of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return decoded(file.toString(), in.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + FileProblem.of(e), e);
    }
  }

  static Source of(InputStream in) {
    try {
      return decoded(null, in.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the manifest", e);
    }
  }

  private static Source decoded(@Nullable String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw tooLong(name);
    }
    if (isUtf16(bytes)) {
      throw refused(name, Position.START, "the text is UTF-16; save it as UTF-8");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      throw refused(name, Position.of(text, text.length()), "not UTF-8; save the text as UTF-8");
    }
    return new Source(name, withoutMark(text.toString()));
  }

  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    return marked || (first == 0) != (second == 0);
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static ManifestException tooLong(@Nullable String name) {
    return refused(
        name, Position.START, "longer than 10 MiB, the most that is read; split the manifest");
  }

  private static ManifestException refused(@Nullable String name, Position at, String message) {
    return new ManifestException(List.of(new Problem(name, at.line(), at.column(), "", message)));
  }
}
