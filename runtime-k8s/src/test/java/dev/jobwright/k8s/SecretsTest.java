package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SecretsTest extends ClusterRig {
  private static final String TOKEN = "TOKEN-THAT-NOBODY-MAY-SEE";

  @Test
  void the_token_is_in_no_text_and_no_exception() {
    KubernetesRuntime runtime = runtime(builder -> builder.retryFor(java.time.Duration.ZERO));
    assertThat(runtime.toString()).contains("namespace test", "127.0.0.1").doesNotContain(TOKEN);
    server.next(request -> true, FakeApiServer.status(401, "Unauthorized", "Unauthorized"));
    server.next(request -> true, FakeApiServer.status(401, "Unauthorized", "Unauthorized"));
    Throwable unauthorized = catchThrowable(() -> runtime.submit(job("a")));
    assertThat(unauthorized).hasMessageContaining("does not accept the credentials");
    assertThat(trace(unauthorized)).doesNotContain(TOKEN);
    server.close();
    assertThat(trace(catchThrowable(() -> runtime.submit(job("a"))))).doesNotContain(TOKEN);
  }

  private static String trace(Throwable problem) {
    StringWriter text = new StringWriter();
    problem.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
