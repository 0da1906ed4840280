package dev.jobwright.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.ConditionStatus;
import dev.jobwright.model.Container;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of kubectl's tables that no recording shows. */
class TableRulesTest {
  private static final Instant NOW = Instant.parse("2027-01-04T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "-PT2S, <invalid>",
    "-PT1S, 0s",
    "PT0S, 0s",
    "PT119S, 119s",
    "PT2M, 2m",
    "PT9M59S, 9m59s",
    "PT10M1S, 10m",
    "PT2H59M59S, 179m",
    "PT3H, 3h",
    "PT7H59M, 7h59m",
    "PT8H30M, 8h",
    "PT47H59M, 47h",
    "PT48H, 2d",
    "PT49H, 2d1h",
    "P7DT23H, 7d23h",
    "P8DT5H, 8d",
    "P729D, 729d",
    "P730D, 2y",
    "P731D, 2y1d",
    "P2919D, 7y364d",
    "P2920D, 8y",
    "P4000D, 10y"
  })
  void durations_get_coarser_the_longer_they_are(Duration duration, String text) {
    assertThat(HumanDuration.of(duration)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "false, Running, ''",
    "true, Terminating, ''",
    "false, Suspended, Suspended",
    "true, Terminating, Suspended",
    "false, FailureTarget, FailureTarget",
    "false, SuccessCriteriaMet, SuccessCriteriaMet",
    "false, Failed, FailureTarget Failed",
    "true, Complete, SuccessCriteriaMet Complete"
  })
  void a_job_shows_its_end_then_that_it_is_being_deleted_then_what_it_is_at(
      boolean deleting, String word, String conditions) {
    assertThat(cells(job(spec -> spec), status(0, conditions), deleting)[1]).isEqualTo(word);
  }

  @Test
  void a_work_queue_shows_how_many_of_its_workers_succeeded() {
    Job one = job(spec -> spec.parallelism(1));
    Job three = job(spec -> spec.parallelism(3));

    assertThat(cells(one, status(0, ""), false)[2]).isEqualTo("0/1");
    assertThat(row(three, status(2, ""), false)).contains("2/1 of 3");
  }

  @Test
  void a_job_that_has_not_started_shows_no_duration_and_a_failed_one_one_that_grows() {
    JobStatus unstarted = status(0, "Suspended", null);
    JobStatus failed = status(0, "FailureTarget Failed", NOW.minusSeconds(300));

    assertThat(row(job(spec -> spec.completions(1)), unstarted, false))
        .isEqualTo("j      Suspended   0/1                      10m");
    assertThat(row(job(spec -> spec.completions(1)), failed, false))
        .isEqualTo("j      Failed   0/1           5m         10m");
  }

  private static String[] cells(Job job, JobStatus status, boolean deleting) {
    return row(job, status, deleting).split(" {2,}", -1);
  }

  private static String row(Job job, JobStatus status, boolean deleting) {
    JobRow row = new JobRow(job, status, NOW.minusSeconds(600), deleting);
    return Kubectl.jobs(List.of(row), NOW).lines().toList().get(1);
  }

  private static JobStatus status(int succeeded, String conditions) {
    return status(succeeded, conditions, NOW.minusSeconds(60));
  }

  private static JobStatus status(int succeeded, String conditions, @Nullable Instant start) {
    List<JobCondition> all =
        Stream.of(conditions.split(" "))
            .filter(type -> !type.isEmpty())
            .map(type -> new JobCondition(type, ConditionStatus.TRUE, "", "", NOW, NOW))
            .toList();
    return new JobStatus(0, 0, 0, succeeded, 0, null, null, all, start, null);
  }

  private static Job job(UnaryOperator<JobSpec.Builder> change) {
    PodSpec pod =
        PodSpec.builder()
            .addContainers(Container.builder().name("main").image("busybox").build())
            .build();
    PodTemplate template = PodTemplate.builder().spec(pod).build();
    return Job.builder()
        .metadata(ObjectMeta.builder().name("j").build())
        .spec(change.apply(JobSpec.builder().template(template)).build())
        .build();
  }
}
