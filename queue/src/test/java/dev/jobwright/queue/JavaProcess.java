package dev.jobwright.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of this module in a JVM of its own. */
final class JavaProcess {
  private JavaProcess() {}

  static Process start(Class<?> program, List<String> args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), program.getName()));
    command.addAll(args);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Of the module path too, and of what the module is patched with: its tests. */
  private static String classPath() throws IOException {
    String separator = System.getProperty("path.separator");
    String tests = Path.of("target", "test-classes").toAbsolutePath().toString();
    return String.join(
        separator,
        System.getProperty("jdk.module.path", ""),
        System.getProperty("java.class.path", ""),
        tests);
  }
}
