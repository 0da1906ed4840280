package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.k8s.objects.EventReader;
import dev.jobwright.k8s.objects.Fields;
import dev.jobwright.k8s.objects.JobReader;
import dev.jobwright.k8s.objects.PodReader;
import dev.jobwright.k8s.objects.Seen;
import dev.jobwright.kubectl.Kubectl;
import dev.jobwright.runtime.Explanation;
import dev.jobwright.runtime.FailureCause;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.Pod;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of a real v1.36 cluster, read as the runtime reads them. */
class RecordedObjectsTest {
  private static final Path FOLDER = Path.of("../core/src/test/resources/dev/jobwright/kubectl");
  private static final KubernetesSerialization JSON = new KubernetesSerialization();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crashloop-onfailure",
        "deadline-running-pod",
        "indexed-5-by-2",
        "indexed-per-index-limit-1",
        "oneshot-success",
        "parallel-running",
        "policy-failjob",
        "queue-all-succeed"
      })
  void a_job_and_its_pods_print_as_kubectl_printed_them(String name) {
    Seen job = object(name);
    Instant now = Instant.parse(text(name + ".now").strip());
    List<JobEvent> own =
        events(name).stream()
            .filter(event -> EventReader.about(event).equals(job.uid()))
            .map(EventReader::event)
            .toList();
    assertThat(ageless(Kubectl.describe(JobReader.job(job), JobReader.status(job), own, now)))
        .isEqualTo(ageless(text(name + ".describe.txt")));
    assertThat(ageless(Kubectl.pods(pods(name), now))).isEqualTo(ageless(text(name + ".pods.txt")));
  }

  /** The recordings were taken some time within a second. */
  private static String ageless(String printed) {
    return printed.replaceAll("\\b\\d+(h\\d+m|m\\d+s|[smhd])\\b", "age").replaceAll(" +|-+", " ");
  }

  @Test
  void a_container_that_was_restarted_and_runs_is_well() {
    assertThat(explain("crashloop-onfailure")).isEmpty();
  }

  @Test
  void the_pod_that_a_policy_names_is_to_blame() {
    assertThat(explain("policy-failjob").orElseThrow())
        .isInstanceOfSatisfying(
            FailureCause.ContainerFailed.class,
            cause -> {
              assertThat(cause.exitCode()).isNotZero();
              assertThat(cause.evidence()).anyMatch(each -> each.contains("PodFailurePolicy"));
            });
  }

  @Test
  void a_deadline_is_told() {
    assertThat(explain("deadline-running-pod").orElseThrow())
        .isInstanceOf(FailureCause.DeadlinePassed.class);
  }

  @Test
  void what_is_well_has_no_cause() {
    assertThat(explain("oneshot-success")).isEmpty();
    assertThat(explain("parallel-running")).isEmpty();
  }

  private static Optional<FailureCause> explain(String name) {
    Seen job = object(name);
    return Explanation.of(
        JobReader.job(job),
        JobReader.status(job),
        pods(name),
        events(name).stream().map(EventReader::event).toList(),
        (pod, container, before) -> List.of());
  }

  private static Seen object(String name) {
    return Seen.of(Fields.of(JSON.unmarshal(text(name + ".json"), Map.class)));
  }

  private static List<Pod> pods(String name) {
    return items(name + ".pods.json").stream().map(PodReader::pod).toList();
  }

  private static List<Seen> events(String name) {
    return items(name + ".events.json");
  }

  private static List<Seen> items(String file) {
    return Api.items(Fields.of(JSON.unmarshal(text(file), Map.class))).stream()
        .map(Seen::of)
        .toList();
  }

  private static String text(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
