package dev.jobwright.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of this module in a JVM of its own. */
final class JavaProcess {
  private JavaProcess() {}

  static Process start(Class<?> program, List<String> args) throws IOException {
    return builder(program, args).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  static ProcessBuilder builder(Class<?> program, List<String> args) {
    return builder(classPath(), program, args);
  }

  static ProcessBuilder builder(String classPath, Class<?> program, List<String> args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, program.getName()));
    command.addAll(args);
    return new ProcessBuilder(command);
  }

  /** Of the module path too, and of what the module is patched with: its tests. */
  static String classPath() {
    String separator = System.getProperty("path.separator");
    String tests = Path.of("target", "test-classes").toAbsolutePath().toString();
    return String.join(
        separator,
        System.getProperty("jdk.module.path", ""),
        System.getProperty("java.class.path", ""),
        tests);
  }
}
