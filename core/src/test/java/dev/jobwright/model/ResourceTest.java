package dev.jobwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
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
            "spec.template.spec.hostNetwrok: PodSpec has no such field;"
                + " did you mean \"hostNetwork\"?");
    assertThatThrownBy(() -> JOB.with("spec.template.spec.containers[2].tty", true))
        .hasMessage(
            "spec.template.spec.containers[2].tty: spec.template.spec.containers has 1 element;"
                + " use an index up to 0, or 1 to add one, not 2");
    assertThatThrownBy(() -> JOB.with("spec.template.spec.initContainers[first].tty", true))
        .hasMessage(
            "spec.template.spec.initContainers[first].tty: spec.template.spec.initContainers is an"
                + " empty list; use index 0 to add its first element, not first");
    assertThatThrownBy(() -> JOB.with("metadata.labels[team", "a"))
        .isInstanceOf(DocumentException.class)
        .hasMessageStartingWith("metadata.labels[team: Unclosed bracket");
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
        .hasMessage("spec.template.spec.os.nmae: PodOS has no such field; did you mean \"name\"?");
    assertThatThrownBy(() -> JOB.with("spec.template.spec.readinessGates", "ready"))
        .hasMessage("spec.template.spec.readinessGates: must be a list");
    assertThatThrownBy(() -> JOB.with("spec.completionMode", "indexed"))
        .hasMessage(
            "spec.completionMode: \"indexed\": supported values: \"NonIndexed\", \"Indexed\"");
  }

  @Test
  void null_takes_a_field_a_map_entry_or_a_list_element_out() {
    Job bare =
        JOB.with("spec.ttlSecondsAfterFinished", null)
            .with("metadata.labels[chapter]", null)
            .with("spec.template.spec.containers[0].env[0]", null);
    assertThat(bare.spec().ttlAfterFinished()).isNull();
    assertThat(bare.metadata().labels()).isEmpty();
    assertThat(bare.spec().template().spec().containers().get(0).env()).isEmpty();
    assertThat(bare.with("spec.template.spec.affinity.nodeAffinity", null)).isEqualTo(bare);
    assertThat(bare.with("spec.template.spec.initContainers[0]", null)).isEqualTo(bare);
  }

  @Test
  void a_path_with_a_hole_is_refused() {
    for (String path :
        List.of("spec..suspend", ".spec.suspend", "spec.suspend.", "spec.containers[].tty", "")) {
      assertThatThrownBy(() -> JOB.with(path, true)).as(path).isInstanceOf(DocumentException.class);
    }
    assertThatThrownBy(() -> JOB.with("spec.template.spec.containers[0]tty", true))
        .hasMessageContaining("Misplaced dot in path");
  }

  @Test
  void what_is_no_document_is_refused() {
    assertThatThrownBy(() -> JOB.with("metadata.labels", Map.of(1, "a")))
        .isInstanceOf(DocumentException.class)
        .hasMessage("metadata.labels: the key 1 must be a String");
    List<Object> endless = new ArrayList<>();
    endless.add(endless);
    assertThatThrownBy(() -> JOB.with("spec.template.spec.containers", endless))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("levels deep");
    assertThatThrownBy(
            () ->
                Resource.of(
                    Map.of("apiVersion", "batch/v1", "kind", "Job", "metadata", Map.of(1, "a"))))
        .isInstanceOf(DocumentException.class);
  }

  @Test
  void a_claim_of_storage_is_a_resource() {
    PersistentVolumeClaim claim =
        PersistentVolumeClaim.builder()
            .metadata(ObjectMeta.builder().name("data").build())
            .spec(
                PersistentVolumeClaimSpec.builder()
                    .addAccessModes(AccessMode.READ_WRITE_ONCE)
                    .build())
            .build();
    assertThat(claim.toDocument())
        .hasToString(
            "{apiVersion=v1, kind=PersistentVolumeClaim, metadata={name=data},"
                + " spec={accessModes=[ReadWriteOnce]}}");
    assertThat(Resource.of(claim.toDocument())).isEqualTo(claim);
  }

  @Test
  void nothing_unknown_is_taken_out() {
    assertThatThrownBy(() -> JOB.with("spec.template.spec.hostNetwrok.a", null))
        .isInstanceOf(UnknownFieldException.class);
  }

  @Test
  void what_the_resource_cannot_be_without_is_not_taken_out() {
    assertThatThrownBy(() -> JOB.with("spec.template.spec.containers[0].name", null))
        .isInstanceOf(DocumentException.class)
        .hasMessage("spec.template.spec.containers[0].name: must be set");
    assertThatThrownBy(() -> JOB.with("spec", null)).hasMessage("spec: must be set");
  }

  @Test
  void a_builder_says_what_it_lacks() {
    assertThatThrownBy(() -> Container.builder().image("kuard").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("name: must be set before build()");
    assertThatThrownBy(() -> Job.builder().build())
        .hasMessage("metadata, spec: must be set before build()");
  }

  @Test
  void durations_and_quantities_are_set_by_path_as_the_API_writes_them() {
    Job changed =
        JOB.with("spec.activeDeadlineSeconds", Duration.ofMinutes(2))
            .with("spec.template.spec.containers[0].resources.limits[memory]", Quantity.of("64Mi"));
    assertThat(changed.spec().activeDeadline()).isEqualTo(Duration.ofMinutes(2));
    assertThat(changed.toDocument().toString()).contains("limits={memory=64Mi}");
    assertThatThrownBy(() -> JOB.with("spec.activeDeadlineSeconds", Duration.ofMillis(1500)))
        .hasMessage(
            "spec.activeDeadlineSeconds: PT1.5S: must be whole seconds, as the Kubernetes API keeps"
                + " no fractions");
  }

  @Test
  void an_object_that_says_nothing_is_none() {
    PodSpec spec = JOB.spec().template().spec();
    Container empty =
        spec.containers().get(0).toBuilder()
            .resources(ResourceRequirements.builder().build())
            .securityContext(
                SecurityContext.builder().capabilities(Capabilities.builder().build()).build())
            .lifecycle(Lifecycle.builder().build())
            .build();
    assertThat(empty).isEqualTo(spec.containers().get(0));
    assertThat(
            Resource.of(
                JOB.with("spec.template.spec.affinity", Map.of("podAffinity", Map.of()))
                    .toDocument()))
        .isEqualTo(JOB);
  }

  @Test
  void an_object_whose_presence_says_something_stays() {
    Job scratch =
        JOB.with("spec.template.spec.volumes[0]", Map.of("name", "tmp", "emptyDir", Map.of()));
    assertThat(scratch.toDocument().toString()).contains("{name=tmp, emptyDir={}}");
    assertThat(JOB.defaulted().toDocument().toString()).contains("securityContext={}");
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
