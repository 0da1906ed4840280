package dev.jobwright.manifest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Lets a fuzzer that sees which code an input reaches look for one that breaks the reader: for ten
 * seconds, for a minute where {@code CI=true}, and otherwise for {@code -Dfuzz.seconds}.
 *
 * <p>It runs in a JVM of its own with a small heap and a usual stack, so that also hanging, and
 * taking too much memory or stack, are found. Inputs that reached something new stay in {@code
 * target/fuzz/corpus} for the next run.
 */
class ManifestFuzzTest {
  private static final Path FOLDER = Path.of("target", "fuzz").toAbsolutePath();
  private static final int SECONDS =
      Integer.getInteger("fuzz.seconds", "true".equals(System.getenv("CI")) ? 60 : 10);

  /** Long enough for a busy machine to make its first steps, which load and instrument classes. */
  private static final int HANGING = 60;

  private static final int START_AND_END = 240;

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "the fuzzer is native")
  void no_input_makes_anything_but_a_value_or_a_manifest_exception() throws Exception {
    Files.createDirectories(FOLDER.resolve("corpus"));
    FuzzSeeds.writeTo(FOLDER.resolve("seeds"));
    Files.writeString(FOLDER.resolve("words.dict"), FuzzSeeds.dictionary());

    Path log = FOLDER.resolve("log.txt");
    Process fuzzer =
        new ProcessBuilder(command())
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(fuzzer.waitFor(SECONDS + START_AND_END, TimeUnit.SECONDS))
          .as("the fuzzer ends in time")
          .isTrue();
    } finally {
      fuzzer.destroyForcibly();
    }
    assertThat(fuzzer.exitValue()).as(end(log)).isZero();
    assertThat(end(log)).contains("Done ");
  }

  /**
   * The JVM bounds its own memory, so that too much of it is an {@code OutOfMemoryError} and a
   * finding. The fuzzer's bound is off: what it compares is the peak that Linux tells of a process,
   * and that begins with the peak of the process which started it, here the JVM of all these tests.
   */
  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-Xss1m",
        "-XX:+UseSerialGC",
        "-XX:MaxMetaspaceSize=256m",
        "-XX:MaxDirectMemorySize=64m",
        "-cp",
        classPath(),
        Jazzer.class.getName(),
        "--target_class=" + ManifestFuzz.class.getName(),
        "--instrumentation_includes=dev.jobwright.**:org.snakeyaml.**:tools.jackson.core.**",
        "-max_total_time=" + SECONDS,
        "-max_len=16384",
        "-timeout=" + HANGING,
        "-rss_limit_mb=0",
        "-print_final_stats=1",
        "-dict=words.dict",
        "corpus",
        "seeds");
  }

  /** Everything is on the class path there, whether or not it is in a module here. */
  private static String classPath() {
    return Stream.of(
            Path.of("target", "test-classes").toAbsolutePath().toString(),
            Path.of("target", "classes").toAbsolutePath().toString(),
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path"))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String end(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log, ISO_8859_1);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
  }
}
