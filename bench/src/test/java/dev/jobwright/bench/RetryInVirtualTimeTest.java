package dev.jobwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.runtime.JobStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryInVirtualTimeTest {

  @Test
  void the_job_succeeds_after_all_its_retries() {
    JobStatus status = new RetryInVirtualTime().jobwright();
    assertThat(status.failed()).isEqualTo(RetryInVirtualTime.RETRIES);
    assertThat(status.succeeded()).isEqualTo(1);
    assertThat(Duration.between(status.startTime(), status.completionTime()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(10 + 20 + 40 + 80 + 160 + 320));
  }
}
