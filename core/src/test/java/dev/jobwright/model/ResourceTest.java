package dev.jobwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceTest {

  private static final Job JOB =
      Job.builder()
          .metadata(ObjectMeta.builder().name("oneshot").putLabels("chapter", "jobs").build())
          .spec(
              JobSpec.builder()
                  .ttlAfterFinished(Duration.ofSeconds(100))
                  .template(
                      PodTemplate.builder()
                          .spec(
                              PodSpec.builder()
                                  .restartPolicy(RestartPolicy.ON_FAILURE)
                                  .addContainers(
                                      Container.builder()
                                          .name("kuard")
                                          .image("willvelida/kuard")
                                          .addEnv(
                                              EnvVar.builder()
                                                  .name("PASSWORD")
                                                  .value("s3cret")
                                                  .build())
                                          .build())
                                  .build())
                          .build())
                  .build())
          .build();

  @Test
  void is_written_in_the_order_people_write_it() {
    assertThat(JOB.toDocument())
        .hasToString(
            "{apiVersion=batch/v1, kind=Job, metadata={name=oneshot, labels={chapter=jobs}},"
                + " spec={ttlSecondsAfterFinished=100, template={spec={containers=[{name=kuard,"
                + " image=willvelida/kuard, env=[{name=PASSWORD, value=s3cret}]}],"
                + " restartPolicy=OnFailure}}}}");
  }

  @Test
  void reads_back_what_it_wrote() {
    assertThat(Resource.of(JOB.toDocument())).isEqualTo(JOB).hasSameHashCodeAs(JOB);
    assertThat(JOB.toBuilder().build()).isEqualTo(JOB);
  }

  @Test
  void text_shows_what_is_set_and_no_secret_value() {
    assertThat(JOB.toString())
        .isEqualTo(
            "Job[metadata=ObjectMeta[name=oneshot, labels={chapter=jobs}],"
                + " spec=JobSpec[ttlAfterFinished=PT1M40S, template=PodTemplate[spec=PodSpec["
                + "containers=[Container[name=kuard, image=willvelida/kuard,"
                + " env=[EnvVar[name=PASSWORD, value=***]]]], restartPolicy=OnFailure]]]]");
  }

  @Test
  void a_field_without_a_method_is_set_by_path_and_kept() {
    Job hostNetwork = JOB.with("spec.template.spec.hostNetwork", true);
    assertThat(hostNetwork.spec().template().spec().other()).containsEntry("hostNetwork", true);
    assertThat(Resource.of(hostNetwork.toDocument())).isEqualTo(hostNetwork);
  }

  @Test
  void a_typed_field_is_set_by_path_too() {
    Job changed =
        JOB.with("spec.template.spec.containers[0].command", List.of("/kuard"))
            .with("metadata.labels[app.kubernetes.io/name]", "kuard")
            .with("spec.template.spec.restartPolicy", RestartPolicy.NEVER);
    assertThat(changed.spec().template().spec().containers().get(0).command())
        .containsExactly("/kuard");
    assertThat(changed.metadata().labels())
        .isEqualTo(Map.of("chapter", "jobs", "app.kubernetes.io/name", "kuard"));
    assertThat(changed.spec().template().spec().restartPolicy()).isEqualTo(RestartPolicy.NEVER);
  }

  @Test
  void an_unknown_path_is_refused_with_the_nearest_name() {
    assertThatThrownBy(() -> JOB.with("spec.template.spec.hostNetwrok", true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "spec.template.spec.hostNetwrok: unknown field of PodSpec;"
                + " did you mean \"hostNetwork\"?");
    assertThatThrownBy(() -> JOB.with("spec.template.spec.containers[2].tty", true))
        .hasMessage(
            "spec.template.spec.containers[2].tty: spec.template.spec.containers.2 must be an index"
                + " from 0 to 1 of the list");
  }

  @Test
  void a_value_of_the_wrong_type_is_refused_with_its_path() {
    assertThatThrownBy(() -> JOB.with("spec.completions", "many"))
        .hasMessage("spec.completions: \"many\": must be of type int32");
    assertThatThrownBy(() -> JOB.with("spec.completions", 1L << 31))
        .hasMessage("spec.completions: 2147483648: must be of type int32");
    assertThatThrownBy(() -> JOB.with("spec.template.spec.hostNetwork", "yes"))
        .hasMessage("spec.template.spec.hostNetwork: \"yes\": must be of type boolean");
    assertThatThrownBy(() -> JOB.with("spec.template.spec.os", Map.of("nmae", "linux")))
        .hasMessage("spec.template.spec.os.nmae: unknown field of PodOS; did you mean \"name\"?");
    assertThatThrownBy(() -> JOB.with("spec.template.spec.readinessGates", "ready"))
        .hasMessage("spec.template.spec.readinessGates: must be a list");
    assertThatThrownBy(() -> JOB.with("spec.completionMode", "indexed"))
        .hasMessage(
            "spec.completionMode: \"indexed\": supported values: \"NonIndexed\", \"Indexed\"");
  }

  @Test
  void fractions_of_a_second_are_refused() {
    assertThatThrownBy(() -> JOB.spec().toBuilder().activeDeadline(Duration.ofMillis(1500)).build())
        .hasMessage(
            "activeDeadline: PT1.5S: must be whole seconds, as the Kubernetes API keeps no"
                + " fractions");
  }

  @Test
  void what_the_value_is_given_can_no_longer_be_changed() {
    assertThatThrownBy(() -> JOB.metadata().labels().put("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> JOB.spec().template().spec().containers().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_value_that_may_be_secret_is_not_in_the_message() {
    assertThatThrownBy(() -> JOB.with("spec.template.spec.containers[0].env[0].value", 31337))
        .hasMessage("spec.template.spec.containers[0].env[0].value: must be of type string");
  }

  @Test
  void the_kind_cannot_be_changed() {
    assertThatThrownBy(() -> JOB.with("kind", "CronJob"))
        .hasMessage("kind: cannot be changed; declare a resource of that kind");
  }
}
