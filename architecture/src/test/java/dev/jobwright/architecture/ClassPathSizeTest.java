package dev.jobwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Weighs {@code core} and {@code dsl} with all they put on a user's class path. */
class ClassPathSizeTest {
  private static final long LIMIT = 3_500_000;

  @Test
  void core_and_dsl_weigh_at_most_three_and_a_half_megabytes() throws IOException {
    List<Path> entries = runtimeClassPath();
    assertThat(entries).anyMatch(isModule("core")).anyMatch(isModule("dsl"));
    assertThat(entries).anyMatch(entry -> entry.toString().contains("jspecify"));
    assertThat(entries.stream().mapToLong(ClassPathSizeTest::size).sum())
        .as("bytes of %s", entries)
        .isLessThanOrEqualTo(LIMIT);
  }

  @Test
  void core_and_dsl_bring_no_client_and_no_server() throws IOException {
    assertThat(runtimeClassPath())
        .noneMatch(entry -> entry.toString().matches(".*(fabric8|netty|vertx|okhttp).*"));
  }

  private static List<Path> runtimeClassPath() throws IOException {
    String line = Files.readString(Path.of("target", "runtime-class-path.txt")).strip();
    return Stream.of(line.split(File.pathSeparator)).map(Path::of).toList();
  }

  private static Predicate<Path> isModule(String name) {
    return entry -> entry.startsWith(Path.of("..", name).toAbsolutePath().normalize());
  }

  private static long size(Path entry) {
    try {
      return Files.isDirectory(entry) ? packedSize(entry) : Files.size(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long packedSize(Path folder) throws IOException {
    AtomicLong size = new AtomicLong();
    try (ZipOutputStream zip = new ZipOutputStream(counting(size));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
    return size.get();
  }

  private static OutputStream counting(AtomicLong size) {
    return new OutputStream() {
      @Override
      public void write(int b) {
        size.incrementAndGet();
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        size.addAndGet(length);
      }
    };
  }
}
