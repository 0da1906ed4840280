package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Fields;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes exceptions of what the API server answers when it refuses. */
final class Refusals {
  private static final Pattern MISSING_RIGHT =
      Pattern.compile("cannot (\\S+) resource \"([^\"]+)\"(?: in API group \"([^\"]*)\")?");
  private static final int LONG = 600;

  private Refusals() {}

  /**
   * Reads an answer.
   *
   * @param asked what was asked for, such as {@code PATCH /apis/batch/…}
   * @param status the {@code Status} object of the answer; empty when it was none
   * @param seconds the header {@code Retry-After}
   */
  static KubernetesApiException of(
      String asked, int code, Fields status, String namespace, @Nullable String seconds) {
    List<ApiCause> causes =
        status
            .at("details")
            .all("causes")
            .map(
                cause ->
                    new ApiCause(cause.text("reason"), cause.text("field"), cause.text("message")))
            .toList();
    String message = "%s: %s".formatted(asked, words(code, status, causes, namespace));
    return new KubernetesApiException(
        message, code, status.text("reason"), causes, retryAfter(status, seconds));
  }

  private static String words(int code, Fields status, List<ApiCause> causes, String namespace) {
    String said = status.text("message");
    Matcher right = MISSING_RIGHT.matcher(said);
    if (code == 403 && right.find()) {
      return missingRight(right, namespace);
    }
    if (code == 401) {
      return "401: the API server does not accept the credentials; has the token expired?";
    }
    if (!causes.isEmpty()) {
      return code
          + causes.stream().map(ApiCause::toString).collect(Collectors.joining("\n", ": ", ""));
    }
    String told = said.isEmpty() ? "no reason was given" : said;
    return code + ": " + (told.length() > LONG ? told.substring(0, LONG) + "…" : told);
  }

  private static String missingRight(Matcher right, String namespace) {
    String group = right.group(3) == null ? "" : right.group(3);
    return ("403: the right to %s %s in API group \"%s\" is missing in namespace %s;"
            + " KubernetesRuntime.rbac(\"%s\", serviceAccount) is the Role that grants it")
        .formatted(right.group(1), right.group(2), group, namespace, namespace);
  }

  private static @Nullable Duration retryAfter(Fields status, @Nullable String seconds) {
    if (seconds != null && seconds.strip().matches("\\d{1,6}")) {
      return Duration.ofSeconds(Long.parseLong(seconds.strip()));
    }
    int told = status.at("details").number("retryAfterSeconds");
    return told > 0 ? Duration.ofSeconds(told) : null;
  }
}
