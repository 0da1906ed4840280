package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test that leaves threads, child processes or temporary files of the library behind. */
final class LeakCheck implements BeforeEachCallback, AfterEachCallback {
  private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(10);

  private final Set<Thread> threadsBefore = new HashSet<>();
  private final Set<Path> filesBefore = new HashSet<>();

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    threadsBefore.addAll(threads());
    filesBefore.addAll(files());
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    for (Thread thread : threads()) {
      if (!threadsBefore.contains(thread)) {
        thread.join(PATIENCE_MILLIS);
        assertThat(thread.isAlive()).as("%s is alive", thread).isFalse();
      }
    }
    assertThat(ProcessHandle.current().descendants().map(ProcessHandle::info).toList()).isEmpty();
    assertThat(files()).isSubsetOf(filesBefore);
  }

  /** The JVM's own threads for child processes end by themselves after a minute of rest. */
  static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().startsWith("process reaper"))
        .filter(thread -> !List.of("system", "InnocuousThreadGroup").contains(group(thread)))
        .collect(Collectors.toSet());
  }

  private static String group(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return group == null ? "" : group.getName();
  }

  private static Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("jobwright-log-"))
          .collect(Collectors.toSet());
    }
  }
}
