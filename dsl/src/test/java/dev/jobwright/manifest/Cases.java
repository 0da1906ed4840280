package dev.jobwright.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Reads a golden file of texts and what is said of them:
 *
 * <pre>
 * ### name
 * text
 * &gt;&gt;&gt;
 * message
 * </pre>
 */
record Cases(String name, String text, String message) {
  static Stream<Cases> in(String file) {
    return Arrays.stream(resource(file).split("(?m)^### ")).skip(1).map(Cases::parse);
  }

  private static Cases parse(String section) {
    int text = section.indexOf('\n') + 1;
    int message = section.indexOf("\n>>>\n");
    return new Cases(
        section.substring(0, text - 1),
        section.substring(text, message + 1),
        section.substring(message + 5).stripTrailing());
  }

  static String resource(String file) {
    try (InputStream in = Cases.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
