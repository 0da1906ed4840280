package dev.jobwright.bench;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of the package {@code cold}: a JVM that starts, does the work once and ends.
 *
 * @param main its class
 * @param options options of the JVM, such as the size of its heap
 * @param libraries beginnings of the file names of the jars it needs
 */
record Program(Class<?> main, List<String> options, List<String> libraries) {

  /** Runs it to its end; a program that fails is an error. */
  Rate run() {
    double cpuBefore = ChildrenCpu.seconds();
    long before = System.nanoTime();
    start();
    double seconds = (System.nanoTime() - before) / (double) TimeUnit.SECONDS.toNanos(1);
    return new Rate(1 / (ChildrenCpu.seconds() - cpuBefore), 1 / seconds);
  }

  private void start() {
    List<String> command = command();
    try {
      int exit =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start()
              .waitFor();
      if (exit != 0) {
        throw new IllegalStateException("Exit " + exit + " of " + String.join(" ", command));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a program ran", e);
    }
  }

  private List<String> command() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return Stream.of(
            Stream.of(java.toString()),
            options.stream(),
            Stream.of("-cp", classPath(), main.getName()))
        .flatMap(part -> part)
        .toList();
  }

  private String classPath() {
    Path target = Library.fileOf(Program.class).resolveSibling(".");
    try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
      return Stream.concat(
              Stream.of(target.resolve("jobwright-bench-cold.jar")),
              jars.filter(this::isNeeded).sorted())
          .map(jar -> jar.normalize().toString())
          .collect(joining(File.pathSeparator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isNeeded(Path jar) {
    String name = jar.getFileName().toString();
    return libraries.stream().anyMatch(name::startsWith);
  }
}
