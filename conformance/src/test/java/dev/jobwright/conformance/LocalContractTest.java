package dev.jobwright.conformance;

import dev.jobwright.local.LocalRuntime;
import dev.jobwright.runtime.JobRuntime;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;

/** The contract on the local runtime, in real time and with real processes. */
class LocalContractTest extends RuntimeContract {
  private static final Queue<JobRuntime> OPEN = new ConcurrentLinkedQueue<>();

  @Override
  JobRuntime runtime() {
    LocalRuntime runtime =
        LocalRuntime.builder().process(Shells.IMAGE).missingImage(MISSING_IMAGE).build();
    OPEN.add(runtime);
    return runtime;
  }

  @AfterAll
  static void close() {
    OPEN.forEach(JobRuntime::close);
  }
}
