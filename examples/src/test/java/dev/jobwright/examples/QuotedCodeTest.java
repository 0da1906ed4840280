package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java code in documents and Javadoc is code of a test here: compiled, and run. */
class QuotedCodeTest {
  private static final Path ROOT = Path.of("..");

  @ParameterizedTest
  @MethodSource("documents")
  void a_document_quotes_code_of_a_test(Path document) throws IOException {
    Map<String, Region> regions = Region.all();
    for (Quote quote : Quote.inMarkdown(Files.readString(document))) {
      assertThat(regions)
          .as("the region that <!-- snippet: Name --> names above%n%s", quote.code())
          .containsKey(quote.name());
      assertThat(quote.code()).as(quote.name()).isEqualTo(regions.get(quote.name()).code());
    }
  }

  @Test
  void javadoc_quotes_code_of_a_test() throws IOException {
    List<String> tested = Region.all().values().stream().map(Region::code).toList();
    for (Path source : publishedSources()) {
      for (Quote quote : Quote.inJavadoc(Files.readString(source))) {
        assertThat(tested).as("the region quoted in %s", source).contains(quote.code());
      }
    }
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, 3)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("target"))
          .sorted()
          .toList();
    }
  }

  private static List<Path> publishedSources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path folder : modules.map(module -> module.resolve("src/main/java")).toList()) {
        if (Files.isDirectory(folder)) {
          sources.addAll(Region.sources(folder, ".java"));
        }
      }
    }
    return sources;
  }
}
