package dev.jobwright.k8s;

import dev.jobwright.k8s.Retry.Repeat;
import dev.jobwright.k8s.objects.Fields;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks the API server, in plain documents; who we are and how it is reached is fabric8's part. */
final class Api {
  private static final int TIMEOUT_SECONDS = 30;
  private static final long UNIMPORTANT_SKEW_MILLIS = 2000;

  private final HttpClient http;
  private final KubernetesSerialization json;
  private final String server;
  private final boolean overSockets;
  private final Retry retry;
  private final String namespace;
  private volatile Duration skew = Duration.ZERO;

  Api(KubernetesClient client, String namespace, Retry retry) {
    // fabric8 would repeat any request, even one that must not be
    var once =
        new RequestConfigBuilder(client.getConfiguration().getRequestConfig())
            .withRequestRetryBackoffLimit(0)
            .build();
    http = client.getHttpClient().newBuilder().tag(once).build();
    json = client.getKubernetesSerialization();
    server = client.getMasterUrl().toString().replaceAll("/+$", "");
    overSockets = !client.getConfiguration().isOnlyHttpWatches();
    this.namespace = namespace;
    this.retry = retry;
  }

  String namespace() {
    return namespace;
  }

  /** Returns the time by the API server's clock, as far as it has told. */
  Instant now() {
    return Instant.now().plus(skew);
  }

  Fields get(String path) {
    return retry.call(Repeat.SAFE, () -> send("GET", path, null, null));
  }

  /** Returns what is there, or nothing. */
  Optional<Fields> find(String path) {
    try {
      return Optional.of(get(path));
    } catch (KubernetesApiException e) {
      if (e.is(404)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Returns a text, such as a log. */
  String text(String path) {
    return retry.call(Repeat.SAFE, () -> textNow(path));
  }

  /** Returns a text that is not worth waiting for: it is asked for once. */
  String textNow(String path) {
    return answer("GET", path, null, null).body();
  }

  Fields create(String path, String body) {
    return retry.call(Repeat.UNSAFE, () -> send("POST", path, "application/json", body));
  }

  /** Applies a manifest on the server's side, which may be repeated. */
  Fields apply(String path, String body) {
    return retry.call(Repeat.SAFE, () -> send("PATCH", path, "application/apply-patch+yaml", body));
  }

  /** Sets fields to values, which may be repeated. */
  Fields merge(String path, String body) {
    return retry.call(Repeat.SAFE, () -> send("PATCH", path, "application/merge-patch+json", body));
  }

  Fields replace(String path, String body) {
    return retry.call(Repeat.UNSAFE, () -> send("PUT", path, "application/json", body));
  }

  /**
   * Deletes an object, which may be repeated: it is named by its uid.
   *
   * @return whether it is gone, and not only on its way
   */
  boolean delete(String path, String body) {
    try {
      Fields answer = retry.call(Repeat.SAFE, () -> send("DELETE", path, "application/json", body));
      // a pod goes when its node has ended it, all else when nobody holds it by a finalizer
      return !answer.text("kind").equals(Kind.POD.word())
          && answer.at("metadata").all("finalizers").findAny().isEmpty();
    } catch (KubernetesApiException e) {
      // it was gone, or there is another one by the same name
      if (e.is(404) || e.is(409)) {
        return true;
      }
      throw e;
    }
  }

  String write(Object document) {
    return json.asJson(document);
  }

  Fields read(String document) {
    return Fields.of(json.unmarshal(document, Map.class));
  }

  private Fields send(
      String method, String path, @Nullable String contentType, @Nullable String body) {
    String answer = answer(method, path, contentType, body).body();
    return answer.isEmpty() ? new Fields(Map.of()) : read(answer);
  }

  private HttpResponse<String> answer(
      String method, String path, @Nullable String contentType, @Nullable String body) {
    HttpRequest.Builder request = http.newHttpRequestBuilder().uri(URI.create(server + path));
    if (body != null && contentType != null) {
      request.method(method, contentType, body);
    }
    request.timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    String asked = method + " " + path.replaceAll("\\?.*", "");
    HttpResponse<String> response = await(asked, http.sendAsync(request.build(), String.class));
    readClock(response);
    if (!response.isSuccessful()) {
      throw refusal(asked, response.code(), response.header("Retry-After"), response.body());
    }
    return response;
  }

  private static <T> T await(String asked, CompletableFuture<T> answer) {
    try {
      return answer.get(TIMEOUT_SECONDS + 5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new KubernetesApiException(asked + ": interrupted before the answer came", e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new KubernetesApiException(
          asked + ": no answer within " + TIMEOUT_SECONDS + " seconds", e);
    } catch (ExecutionException e) {
      throw unreachable(asked, e.getCause());
    }
  }

  private static KubernetesApiException unreachable(String asked, @Nullable Throwable cause) {
    return new KubernetesApiException(
        asked + ": the API server cannot be reached: " + cause, cause);
  }

  private KubernetesApiException refusal(
      String asked, int code, @Nullable String retryAfter, @Nullable String body) {
    Fields status;
    try {
      status = body == null || body.isBlank() ? new Fields(Map.of()) : read(body);
    } catch (RuntimeException notJson) {
      status = new Fields(Map.of("message", "" + body));
    }
    return Refusals.of(asked, code, status, namespace, retryAfter);
  }

  private void readClock(HttpResponse<?> response) {
    String date = response.header("Date");
    if (date != null) {
      try {
        Instant theirs =
            ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Duration ahead = Duration.between(Instant.now(), theirs);
        skew = ahead.abs().toMillis() <= UNIMPORTANT_SKEW_MILLIS ? Duration.ZERO : ahead;
      } catch (DateTimeParseException e) {
        skew = Duration.ZERO;
      }
    }
  }

  /**
   * Watches, by the way the client is set to use.
   *
   * @param events called with each event, one at a time
   */
  OpenStream watch(String path, Consumer<String> events) {
    return overSockets
        ? SocketStream.open(http, URI.create(server + path), this::refusal, events)
        : stream(path, new LineSplitter(Integer.MAX_VALUE, events), false, false);
  }

  /**
   * Follows a log: the kubelet begins to answer with the first line, and so may be silent for
   * hours.
   *
   * @param lines takes the lines, one at a time
   * @param isOver whether the log is complete, so that its last line may have no end
   */
  OpenStream log(String path, LineSplitter lines, boolean isOver) {
    return stream(path, lines, !isOver, isOver);
  }

  private OpenStream stream(
      String path, LineSplitter lines, boolean mayBeginLate, boolean complete) {
    HttpRequest request =
        http.newHttpRequestBuilder().uri(URI.create(server + path)).forStreaming().build();
    return HttpStream.open(http, request, this::refusal, lines, mayBeginLate, complete);
  }

  /** Makes an exception of an answer. */
  @FunctionalInterface
  interface Refusal {
    KubernetesApiException of(
        String asked, int code, @Nullable String retryAfter, @Nullable String body);
  }

  /** Makes an exception of the {@code Status} that ends a watch. */
  KubernetesApiException refusal(String asked, Fields status) {
    return Refusals.of(asked, status.number("code"), status, namespace, null);
  }

  static List<Fields> items(Fields list) {
    return list.all("items").toList();
  }
}
