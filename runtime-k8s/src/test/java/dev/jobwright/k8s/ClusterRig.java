package dev.jobwright.k8s;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.model.Job;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A runtime on an API server that a test can make behave badly. */
@Timeout(90)
abstract class ClusterRig {
  static final Duration SOON = Duration.ofSeconds(30);
  static final String COMPLETE =
      """
      {"succeeded":1,"conditions":[
       {"type":"SuccessCriteriaMet","status":"True","reason":"CompletionsReached"},
       {"type":"Complete","status":"True","reason":"CompletionsReached"}]}""";
  static final String FAILED =
      """
      {"failed":1,"conditions":[{"type":"Failed","status":"True","reason":"BackoffLimitExceeded",
       "message":"Job has reached the specified backoff limit"}]}""";

  @TempDir Path folder;
  final FakeApiServer server = new FakeApiServer();
  private KubernetesRuntime runtime;

  KubernetesRuntime runtime() {
    return runtime(builder -> builder);
  }

  KubernetesRuntime runtime(UnaryOperator<KubernetesRuntimeBuilder> settings) {
    if (runtime == null) {
      runtime =
          settings
              .apply(KubernetesRuntime.builder("test").kubeconfig(server.kubeconfig(folder)))
              .build();
    }
    return runtime;
  }

  @AfterEach
  void close() {
    if (runtime != null) {
      runtime.close();
    }
    server.close();
  }

  static Job job(String name) {
    return Jobs.oneShot(name).image("busybox:1.28").command("/bin/true").build();
  }
}
