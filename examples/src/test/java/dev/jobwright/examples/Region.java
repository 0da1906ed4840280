package dev.jobwright.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Code of a test, between {@code // snippet:Name} and {@code // end}, that a document may quote.
 *
 * @param name the name after {@code snippet:}
 * @param code the lines between, moved to the left margin
 */
record Region(String name, String code) {
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Pattern REGION =
      Pattern.compile("(?ms)^ *// snippet:(\\w+)\n(.*?)\\s*\n *// end$");

  /** Gives the regions of all tests of this module by name. */
  static Map<String, Region> all() throws IOException {
    Map<String, Region> regions = new TreeMap<>();
    for (Path test : sources(TESTS, "Test.java")) {
      for (Region region : in(Files.readString(test))) {
        if (regions.put(region.name, region) != null) {
          throw new IllegalStateException("two regions are called snippet:" + region.name);
        }
      }
    }
    return regions;
  }

  static List<Region> in(String source) {
    List<Region> regions = new ArrayList<>();
    for (MatchResult match : REGION.matcher(source).results().toList()) {
      regions.add(new Region(match.group(1), match.group(2).stripIndent()));
    }
    return regions;
  }

  static List<Path> sources(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
