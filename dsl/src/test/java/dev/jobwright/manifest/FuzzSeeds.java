package dev.jobwright.manifest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The inputs a fuzzer starts from, and the words it makes others of. */
final class FuzzSeeds {
  private static final List<String> MANIFESTS =
      List.of("cronjob", "job-consumers", "oneshot", "rs-queue", "service-queue");

  private static final String JOB = "apiVersion: batch/v1\nkind: Job\n";

  private static final List<String> HOSTILE =
      List.of(
          "[".repeat(3000),
          "{\"a\":".repeat(3000),
          "- ".repeat(3000),
          "? ".repeat(500),
          JOB + "spec: " + "{a: ".repeat(500) + "1" + "}".repeat(500),
          JOB + "spec: {parallelism: 1" + "0".repeat(2000) + "}\n",
          JOB + "spec: {parallelism: 1e999999999, completions: 0x" + "f".repeat(500) + "}\n",
          JOB + "spec: {backoffLimit: -.inf, completions: .nan, parallelism: 1_000}\n",
          "{\"apiVersion\":\"batch/v1\",\"kind\":\"Job\",\"spec\":{\"completions\":1E+400}}",
          JOB + "metadata: {name: \"a\\0b\\ud83d\"}\n",
          JOB + "metadata: {name: a\u0000b}\n",
          "\ufeff" + JOB,
          "!!java.lang.Runtime {}\n",
          "!!binary aGk=\n",
          JOB + "metadata: !!set {a, b}\nspec: !!omap [a: 1]\n",
          "%YAML 1.1\n%TAG !x! tag:example.com,2026:\n---\n!x!a {kind: !!str 1}\n",
          "base: &base {name: a}\nmetadata: {<<: *base, <<: [*base, *base]}\n",
          "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ne: [*d, *d, *d]\n",
          "&a [*a]\n",
          "--- a\n--- b\n...\n--- {}\n",
          "a: |+2\n   b\n\n\nc: >-\n  d\n",
          "'it''s': \"\\x41\\u0042\\U00000043\\\n  d\"\n");

  private FuzzSeeds() {}

  /** Writes a file for each input. */
  static void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<byte[]> seeds = all();
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(folder.resolve("seed-" + i), seeds.get(i));
    }
  }

  private static List<byte[]> all() {
    List<byte[]> seeds = new ArrayList<>();
    MANIFESTS.forEach(name -> seeds.add(Cases.resource("seed/" + name + ".yaml").getBytes(UTF_8)));
    for (String name : MANIFESTS) {
      Manifest manifest = Manifest.read(Cases.resource("seed/" + name + ".yaml"));
      seeds.add(manifest.toJson().getBytes(UTF_8));
    }
    Stream.of("refused-texts.txt", "refused-manifests.txt")
        .flatMap(Cases::in)
        .forEach(refused -> seeds.add(refused.text().getBytes(UTF_8)));
    HOSTILE.forEach(text -> seeds.add(text.getBytes(UTF_8)));
    seeds.add("kind: J\u00f6b\n\u00ff\u00fe\u00c3(".getBytes(ISO_8859_1));
    seeds.add(JOB.getBytes(UTF_16LE));
    return seeds;
  }

  /** The words, in the format of libFuzzer's dictionaries. */
  static String dictionary() {
    return Stream.concat(HostileTextTest.TOKENS.stream(), Texts.ODD.stream())
        .filter(word -> !word.isEmpty() && word.length() < 40)
        .distinct()
        .map(FuzzSeeds::quoted)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(String word) {
    StringBuilder quoted = new StringBuilder("\"");
    for (byte each : word.getBytes(UTF_8)) {
      quoted.append("\\x%02x".formatted(each));
    }
    return quoted.append('"').toString();
  }
}
