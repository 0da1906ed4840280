package dev.jobwright.k8s;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an answer as they come; the next bytes are asked for when they are told. */
final class HttpStream {
  private static final int SECONDS_UNTIL_HEADERS = 30;
  private static final int LONGEST_REFUSAL = 64 * 1024;

  private final String asked;
  private final Api.Refusal refusals;
  private final LineSplitter lines;
  private final boolean complete;
  private final ByteArrayOutputStream refusal = new ByteArrayOutputStream();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile @Nullable AsyncBody body;
  private volatile boolean refused;

  private HttpStream(String asked, Api.Refusal refusals, LineSplitter lines, boolean complete) {
    this.asked = asked;
    this.refusals = refusals;
    this.lines = lines;
    this.complete = complete;
  }

  /**
   * Sends a request.
   *
   * @param mayBeginLate whether the answer begins when there is something to say, and not at once
   * @param complete whether what has no line end at the end is a line
   */
  static OpenStream open(
      HttpClient http,
      HttpRequest request,
      Api.Refusal refusals,
      LineSplitter lines,
      boolean mayBeginLate,
      boolean complete) {
    HttpStream stream = new HttpStream("GET " + request.uri().getPath(), refusals, lines, complete);
    CompletableFuture<HttpResponse<AsyncBody>> answer = http.consumeBytes(request, stream::bytes);
    CompletableFuture<HttpResponse<AsyncBody>> timely =
        mayBeginLate ? answer : answer.orTimeout(SECONDS_UNTIL_HEADERS, TimeUnit.SECONDS);
    var unused = timely.whenComplete((response, problem) -> stream.answered(response, problem));
    return new OpenStream(stream.ended, stream::cancel);
  }

  private void answered(@Nullable HttpResponse<AsyncBody> response, @Nullable Throwable problem) {
    if (response == null) {
      broken(problem);
      return;
    }
    AsyncBody begun = response.body();
    body = begun;
    refused = !response.isSuccessful();
    var unused = begun.done().whenComplete((nothing, broke) -> finished(response, broke));
    if (ended.isDone()) {
      begun.cancel();
    } else {
      begun.consume();
    }
  }

  private void bytes(List<ByteBuffer> buffers, AsyncBody from) {
    for (ByteBuffer buffer : buffers) {
      if (!refused) {
        lines.accept(buffer);
      } else {
        while (buffer.hasRemaining() && refusal.size() < LONGEST_REFUSAL) {
          refusal.write(buffer.get());
        }
      }
    }
    if (!ended.isDone()) {
      from.consume();
    }
  }

  private void finished(HttpResponse<?> response, @Nullable Throwable broke) {
    if (refused) {
      String said = refusal.toString(StandardCharsets.UTF_8);
      ended.completeExceptionally(
          refusals.of(asked, response.code(), response.header("Retry-After"), said));
    } else if (broke != null) {
      broken(broke);
    } else {
      if (complete) {
        lines.end();
      }
      ended.complete(null);
    }
  }

  private void broken(@Nullable Throwable problem) {
    Throwable cause =
        problem instanceof CompletionException && problem.getCause() != null
            ? problem.getCause()
            : problem;
    ended.completeExceptionally(
        new KubernetesApiException(asked + ": the connection broke: " + cause, cause));
  }

  private void cancel() {
    ended.cancel(false);
    AsyncBody begun = body;
    if (begun != null) {
      begun.cancel();
    }
  }
}
