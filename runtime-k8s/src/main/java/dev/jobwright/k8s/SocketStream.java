package dev.jobwright.k8s;

import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.WebSocket;
import io.fabric8.kubernetes.client.http.WebSocketHandshakeException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a watch from a web socket, for clients that are set to use them: a message is an event. */
final class SocketStream implements WebSocket.Listener {
  private final String asked;
  private final Consumer<String> events;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private SocketStream(String asked, Consumer<String> events) {
    this.asked = asked;
    this.events = events;
  }

  static OpenStream open(HttpClient http, URI uri, Api.Refusal refusals, Consumer<String> events) {
    SocketStream stream = new SocketStream("GET " + uri.getPath(), events);
    CompletableFuture<WebSocket> socket =
        http.newWebSocketBuilder().uri(uri).header("Origin", origin(uri)).buildAsync(stream);
    var unused =
        socket.whenComplete(
            (open, problem) -> {
              if (problem != null) {
                stream.refused(refusals, problem);
              }
            });
    return new OpenStream(
        stream.ended,
        () -> {
          stream.ended.cancel(false);
          var unusedToo = socket.thenAccept(open -> open.sendClose(1000, null));
        });
  }

  /** The API server answers 403 to a web socket that does not say where it comes from. */
  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private void refused(Api.Refusal refusals, Throwable problem) {
    Throwable cause =
        problem instanceof CompletionException && problem.getCause() != null
            ? problem.getCause()
            : problem;
    ended.completeExceptionally(
        cause instanceof WebSocketHandshakeException handshake
            ? refusals.of(
                asked,
                handshake.getResponse().code(),
                handshake.getResponse().header("Retry-After"),
                null)
            : broken(cause));
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    tell(text);
    socket.request();
  }

  @Override
  public void onMessage(WebSocket socket, ByteBuffer bytes) {
    tell(StandardCharsets.UTF_8.decode(bytes).toString());
    socket.request();
  }

  private void tell(String event) {
    if (!ended.isDone()) {
      events.accept(event);
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, @Nullable String reason) {
    socket.sendClose(code, null);
    ended.complete(null);
  }

  @Override
  public void onError(WebSocket socket, Throwable problem) {
    ended.completeExceptionally(broken(problem));
  }

  private KubernetesApiException broken(Throwable problem) {
    return new KubernetesApiException(asked + ": the connection broke: " + problem, problem);
  }
}
