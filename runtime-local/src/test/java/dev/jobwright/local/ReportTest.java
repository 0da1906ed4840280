package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.jobwright.model.Container;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.report.Attempt;
import dev.jobwright.report.Counts;
import dev.jobwright.report.PodReport;
import dev.jobwright.report.RunReport;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Instant START = Instant.parse("2027-01-04T00:00:00Z");
  private static final String IMAGE = "acme/any:1";

  private final VirtualTimeline time = Timeline.virtual(START);
  private final LocalRuntime runtime =
      LocalRuntime.builder()
          .timeline(time)
          .script(
              IMAGE,
              Script.of(
                  Ending.exit(1).after(Duration.ofSeconds(5)),
                  Ending.exit(2).after(Duration.ofSeconds(5)),
                  Ending.exit(0).after(Duration.ofMinutes(2)).orOnTerminate(143)))
          .task("acme/talk:1", pod -> pod.out().println("hello"))
          .build();

  @AfterEach
  void close() {
    runtime.close();
  }

  private static Job job(String image, RestartPolicy policy) {
    Container main = Container.builder().name("main").image(image).build();
    PodSpec pod = PodSpec.builder().addContainers(main).restartPolicy(policy).build();
    return Job.builder()
        .metadata(ObjectMeta.builder().name("any").build())
        .spec(JobSpec.builder().template(PodTemplate.builder().spec(pod).build()).build())
        .build();
  }

  @Test
  void every_run_of_a_restarted_container_is_reported() {
    JobRun run = runtime.submit(job(IMAGE, RestartPolicy.ON_FAILURE));
    run.await(Duration.ofHours(1));
    PodReport pod = run.report().pods().get(0);
    assertThat(pod.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
    assertThat(pod.attempts()).extracting(Attempt::exitCode).containsExactly(1, 2, 0);
    assertThat(pod.attempts().get(2).start()).isEqualTo(START.plusSeconds(20));
    assertThat(run.report().state()).isEqualTo("Complete");
    assertThat(run.report().to()).isEqualTo(START.plusSeconds(141));
  }

  @Test
  void pods_that_are_gone_are_reported_too() {
    JobRun run = runtime.submit(job(IMAGE, RestartPolicy.NEVER));
    time.advance(Duration.ofMinutes(1));
    run.suspend();
    time.advance(Duration.ofMinutes(1));
    RunReport report = run.report();
    assertThat(run.pods()).hasSize(2);
    assertThat(report.podsCreated()).isEqualTo(3);
    assertThat(report.pods()).hasSize(3);
    assertThat(report.pods().get(2).deleted()).isTrue();
    assertThat(report.pods().get(2).attempts()).extracting(Attempt::exitCode).containsExactly(143);
    assertThat(report.state()).isEqualTo("Suspended");
    assertThat(report.to()).isEqualTo(START.plus(Duration.ofMinutes(2)));
  }

  @Test
  void counts_are_reported_over_time() {
    JobRun run = runtime.submit(job(IMAGE, RestartPolicy.NEVER));
    run.await(Duration.ofHours(1));
    assertThat(run.report().counts())
        .extracting(Counts::failed)
        .startsWith(0)
        .endsWith(2)
        .isSorted();
    assertThat(run.report().counts()).extracting(Counts::succeeded).endsWith(1);
    assertThat(run.report().maxActive()).isEqualTo(1);
  }

  @Test
  void logs_are_reported() {
    JobRun run = runtime.submit(job("acme/talk:1", RestartPolicy.NEVER));
    run.await(Duration.ofHours(1));
    assertThat(run.report().pods().get(0).log()).isEqualTo("hello\n");
    assertThat(run.report().toHtml()).contains("hello\n</pre>");
  }

  @Test
  void without_a_history_the_report_has_what_the_api_shows() {
    JobRun run = runtime.submit(job(IMAGE, RestartPolicy.NEVER));
    run.await(Duration.ofHours(1));
    RunReport kept = run.report();
    RunReport shown = withoutHistory(run).report();
    assertThat(shown.pods().stream().map(PodReport::attempts))
        .isEqualTo(kept.pods().stream().map(PodReport::attempts).toList());
    assertThat(shown.state()).isEqualTo(kept.state());
    assertThat(shown.reason()).isEqualTo("CompletionsReached");
    assertThat(shown.from()).isEqualTo(kept.from());
    assertThat(shown.podsCreated()).isEqualTo(3);
    assertThat(shown.maxActive()).isEqualTo(1);
    assertThat(shown.toHtml()).contains("exit 2");
  }

  @Test
  void without_a_history_the_last_two_runs_of_a_container_are_known() {
    JobRun run = runtime.submit(job(IMAGE, RestartPolicy.ON_FAILURE));
    time.advance(Duration.ofMinutes(1));
    assertThat(withoutHistory(run).report().pods().get(0).attempts())
        .extracting(Attempt::number, Attempt::exitCode)
        .containsExactly(tuple(2, 2), tuple(3, null));
  }

  /** The same run as seen by a runtime that leaves {@code report()} as it is. */
  private static JobRun withoutHistory(JobRun run) {
    InvocationHandler handler =
        (proxy, method, args) ->
            method.getName().equals("report")
                ? InvocationHandler.invokeDefault(proxy, method, args)
                : method.invoke(run, args);
    return (JobRun)
        Proxy.newProxyInstance(
            ReportTest.class.getClassLoader(), new Class<?>[] {JobRun.class}, handler);
  }
}
