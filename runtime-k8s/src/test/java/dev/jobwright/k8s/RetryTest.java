package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobwright.k8s.Retry.Repeat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
  private final List<Long> pauses = new ArrayList<>();
  private final Retry retry = new Retry(Duration.ofSeconds(60), pauses::add);
  private final AtomicInteger requests = new AtomicInteger();

  private String failing(int times, KubernetesApiException problem) {
    if (requests.incrementAndGet() <= times) {
      throw problem;
    }
    return "answered";
  }

  private static KubernetesApiException refusal(int code, Duration retryAfter) {
    return new KubernetesApiException("no", code, "", List.of(), retryAfter);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void what_may_pass_is_repeated(int code) {
    assertThat(retry.call(Repeat.SAFE, () -> failing(3, refusal(code, null))))
        .isEqualTo("answered");
    assertThat(requests).hasValue(4);
    assertThat(pauses).hasSize(3);
    assertThat(pauses.get(0)).isBetween(100L, 200L);
    assertThat(pauses.get(1)).isBetween(200L, 400L);
    assertThat(pauses.get(2)).isBetween(400L, 800L);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422})
  void what_is_wrong_is_not_repeated(int code) {
    assertThatThrownBy(() -> retry.call(Repeat.SAFE, () -> failing(1, refusal(code, null))))
        .isInstanceOf(KubernetesApiException.class);
    assertThat(requests).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void what_may_have_been_done_is_not_done_twice(int code) {
    assertThatThrownBy(() -> retry.call(Repeat.UNSAFE, () -> failing(1, refusal(code, null))))
        .isInstanceOf(KubernetesApiException.class);
    assertThat(requests).hasValue(1);
  }

  @Test
  void a_server_that_is_too_busy_has_done_nothing() {
    assertThat(retry.call(Repeat.UNSAFE, () -> failing(1, refusal(429, null))))
        .isEqualTo("answered");
  }

  @Test
  void a_broken_connection_is_tried_again_only_if_that_is_safe() {
    KubernetesApiException broken = new KubernetesApiException("broken", new java.io.IOException());
    assertThat(retry.call(Repeat.SAFE, () -> failing(1, broken))).isEqualTo("answered");
    requests.set(0);
    assertThatThrownBy(() -> retry.call(Repeat.UNSAFE, () -> failing(1, broken))).isSameAs(broken);
  }

  @Test
  void a_connection_that_was_never_made_is_tried_again() {
    KubernetesApiException refused =
        new KubernetesApiException("refused", new java.net.ConnectException());
    assertThat(retry.call(Repeat.UNSAFE, () -> failing(1, refused))).isEqualTo("answered");
  }

  @Test
  void retry_after_is_kept() {
    retry.call(Repeat.SAFE, () -> failing(1, refusal(429, Duration.ofSeconds(7))));
    assertThat(pauses.get(0)).isBetween(7000L, 7200L);
  }

  @Test
  void patience_ends() {
    assertThatThrownBy(
            () -> retry.call(Repeat.SAFE, () -> failing(Integer.MAX_VALUE, refusal(503, null))))
        .isInstanceOf(KubernetesApiException.class);
    assertThat(pauses.stream().mapToLong(Long::longValue).sum()).isLessThanOrEqualTo(60_000);
    assertThat(requests.get()).isGreaterThan(5);
  }
}
