package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTest {

  @Test
  void tells_of_the_job_and_its_pods_oldest_first() {
    try (VirtualRun virtual = new VirtualRun(builder -> builder.missingImage(Specs.IMAGE))) {
      JobRun run = virtual.submit(Specs.job(spec -> spec.activeDeadline(Duration.ofMinutes(1))));
      virtual.advance(Duration.ofMinutes(2));

      assertThat(kinds(run))
          .startsWith("Job/j SuccessfulCreate", "Pod Failed")
          .contains("Pod BackOff")
          .endsWith("Job/j SuccessfulDelete", "Job/j DeadlineExceeded");
      assertThat(run.events()).isSortedAccordingTo(Comparator.comparing(JobEvent::firstTime));
    }
  }

  @Test
  void keeps_the_events_of_a_pod_that_is_no_more() {
    Script endless = Script.of(Ending.exit(0).after(Duration.ofHours(1)));
    try (VirtualRun virtual = VirtualRun.scripted(endless)) {
      JobRun run = virtual.submit(Specs.job(spec -> spec));
      virtual.advance(Duration.ofMinutes(1));
      String pod = run.pods().get(0).name();
      run.suspend();
      virtual.advance(Duration.ofMinutes(5));

      assertThat(run.pods()).isEmpty();
      assertThat(run.events())
          .filteredOn(event -> event.object().equals("Pod/" + pod))
          .extracting(JobEvent::reason)
          .containsExactly("Killing");
    }
  }

  private static List<String> kinds(JobRun run) {
    return run.events().stream()
        .map(event -> event.object().replaceFirst("^Pod/.*", "Pod") + " " + event.reason())
        .toList();
  }
}
