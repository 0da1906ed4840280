package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import java.time.Duration;
import java.util.ArrayList;
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
          .startsWith("Job/j SuccessfulCreate", "Pod Scheduled", "Pod Pulling", "Pod Failed")
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
          .containsExactly("Scheduled", "Pulled", "Created", "Started", "Killing");
    }
  }

  @Test
  void tells_of_each_container_how_often_it_was_created_and_started() {
    Script script = Script.of(Ending.exit(1), Ending.exit(0));
    try (VirtualRun virtual = VirtualRun.scripted(script)) {
      JobRun run = virtual.submit(Specs.restarting(spec -> spec));
      virtual.advance(Duration.ofMinutes(1));
      String pod = run.pods().get(0).name();

      assertThat(run.events())
          .filteredOn(event -> event.object().equals("Pod/" + pod))
          .extracting(event -> event.reason() + " " + event.count() + ": " + event.message())
          .containsExactly(
              "Scheduled 1: Successfully assigned default/" + pod + " to local",
              "Pulled 2: Container image \"work\" already present on machine and can be accessed"
                  + " by the pod",
              "Created 2: Container created",
              "Started 2: Container started");
    }
  }

  @Test
  void are_told_to_a_listener_from_the_first_one_on() {
    Script script = Script.of(Ending.exit(1).after(Duration.ofSeconds(1)), Ending.exit(0));
    try (VirtualRun virtual = VirtualRun.scripted(script)) {
      JobRun run = virtual.submit(Specs.restarting(spec -> spec));
      List<JobEvent> told = new ArrayList<>();
      run.onEvent(told::add);
      virtual.advance(Duration.ofMinutes(1));

      assertThat(told)
          .extracting(event -> event.reason() + " " + event.count())
          .containsExactly(
              "SuccessfulCreate 1",
              "Scheduled 1",
              "Pulled 1",
              "Created 1",
              "Started 1",
              "Pulled 2",
              "Created 2",
              "Started 2",
              "Completed 1");
      assertThat(told).containsAll(run.events());
    }
  }

  @Test
  void are_told_to_nobody_who_has_left_and_harm_of_a_listener_is_dropped() {
    try (VirtualRun virtual = VirtualRun.scripted(Script.of(Ending.exit(0)))) {
      JobRun run = virtual.submit(Specs.job(spec -> spec));
      List<String> told = new ArrayList<>();
      run.onEvent(
          event -> {
            throw new IllegalStateException("thrown by a test");
          });
      run.onEvent(event -> told.add(event.reason()));
      run.onEvent(event -> told.add("left " + event.reason())).close();
      told.clear();
      virtual.advance(Duration.ofMinutes(1));

      assertThat(told).containsExactly("Completed");
    }
  }

  private static List<String> kinds(JobRun run) {
    return run.events().stream()
        .map(event -> event.object().replaceFirst("^Pod/.*", "Pod") + " " + event.reason())
        .toList();
  }
}
