package dev.jobwright.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Runs this module's tests, compiled against the oldest JUnit, on the newest one. */
@DisabledIfSystemProperty(named = NewestJUnitTest.WITHIN, matches = ".+")
class NewestJUnitTest {
  static final String WITHIN = "jobwright.on.newest.junit";

  @Test
  void the_tests_pass_on_the_newest_junit() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command())
            .directory(new File("").getAbsoluteFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output)
        .contains("the_version_of_junit_is_the_one_that_is_meant()")
        .contains(" 0 tests failed");
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-D" + WITHIN + "=6.",
        "-jar",
        "target/newest-junit.jar",
        "execute",
        "--disable-ansi-colors",
        "--details=tree",
        "--include-engine=junit-jupiter",
        "--scan-class-path=target/test-classes",
        "--class-path=" + classPathWithoutJUnit());
  }

  private static String classPathWithoutJUnit() {
    return Stream.of(
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator))
        .filter(
            entry -> !entry.matches(".*[/\\\\](junit-|jqwik|opentest4j|apiguardian|surefire).*"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
