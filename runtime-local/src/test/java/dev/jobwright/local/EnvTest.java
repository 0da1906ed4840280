package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jobwright.model.ConfigMapEnvSource;
import dev.jobwright.model.ConfigMapKeySelector;
import dev.jobwright.model.Container;
import dev.jobwright.model.EmptyDirVolumeSource;
import dev.jobwright.model.EnvFromSource;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.EnvVarSource;
import dev.jobwright.model.FileKeySelector;
import dev.jobwright.model.Job;
import dev.jobwright.model.ObjectFieldSelector;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.Quantity;
import dev.jobwright.model.ResourceFieldSelector;
import dev.jobwright.model.ResourceRequirements;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.model.SecretEnvSource;
import dev.jobwright.model.SecretKeySelector;
import dev.jobwright.model.Volume;
import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodPhase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnvTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void gives_the_service_account_of_the_pod() {
    Container container = container(c -> c.addEnv(field("WHO", "spec.serviceAccountName")));

    assertThat(env(LocalRuntime.builder(), job(container, pod -> pod.serviceAccountName("robot"))))
        .containsEntry("WHO", "robot");
    assertThat(env(LocalRuntime.builder(), job(container, pod -> pod)))
        .containsEntry("WHO", "default");
  }

  @Test
  void gives_resources_in_units_of_the_divisor_rounded_up() {
    Container container =
        container(
            c ->
                c.resources(
                        ResourceRequirements.builder()
                            .putLimits("cpu", Quantity.of("1500m"))
                            .putLimits("memory", Quantity.of("100Mi"))
                            .putRequests("memory", Quantity.of("65M"))
                            .build())
                    .addEnv(resource("CPUS", "limits.cpu", null))
                    .addEnv(resource("MILLIS", "limits.cpu", "1m"))
                    .addEnv(resource("BYTES", "limits.memory", null))
                    .addEnv(resource("MEBIS", "requests.memory", "1Mi"))
                    .addEnv(resource("ASKED", "requests.cpu", "1m")));

    assertThat(env(LocalRuntime.builder(), job(container, pod -> pod)))
        .containsEntry("CPUS", "2")
        .containsEntry("MILLIS", "1500")
        .containsEntry("BYTES", "104857600")
        .containsEntry("MEBIS", "62")
        .containsEntry("ASKED", "1500");
  }

  @Test
  void gives_what_the_node_has_for_a_limit_that_is_not_set() {
    Container container =
        container(
            c ->
                c.addEnv(resource("CPUS", "limits.cpu", null))
                    .addEnv(resource("MEMORY", "limits.memory", "1Gi"))
                    .addEnv(resource("ASKED", "requests.cpu", null)));
    LocalRuntimeBuilder node =
        LocalRuntime.builder()
            .nodeCapacity("cpu", Quantity.of("6"))
            .nodeCapacity("memory", Quantity.of("8Gi"));

    assertThat(env(node, job(container, pod -> pod)))
        .containsEntry("CPUS", "6")
        .containsEntry("MEMORY", "8")
        .containsEntry("ASKED", "0");
  }

  @Test
  void gives_resources_of_another_container() {
    EnvVar memory =
        variable(
            "OTHER",
            EnvVarSource.builder()
                .resourceFieldRef(
                    ResourceFieldSelector.builder()
                        .containerName("setup")
                        .resource("limits.memory")
                        .build())
                .build());
    Container setup =
        Container.builder()
            .name("setup")
            .image("setup")
            .resources(
                ResourceRequirements.builder().putLimits("memory", Quantity.of("7k")).build())
            .build();
    Job job = job(container(c -> c.addEnv(memory)), pod -> pod.addInitContainers(setup));

    assertThat(env(LocalRuntime.builder().task("setup", pod -> {}), job))
        .containsEntry("OTHER", "7000");
  }

  @Test
  void gives_values_of_secrets_and_config_maps() {
    Container container =
        container(
            c ->
                c.addEnv(secret("TOKEN", "token", null))
                    .addEnv(configMap("LEVEL", "level", null))
                    .addEnv(EnvVar.builder().name("BOTH").value("$(LEVEL):$(TOKEN)").build()));

    assertThat(env(withData(), job(container, pod -> pod)))
        .containsEntry("TOKEN", "s3cret")
        .containsEntry("LEVEL", "debug")
        .containsEntry("BOTH", "debug:s3cret");
  }

  @Test
  void takes_all_of_a_secret_or_config_map_with_a_prefix_and_lets_variables_win() {
    Container container =
        container(
            c ->
                c.addEnvFrom(fromConfigMap("settings", null, null))
                    .addEnvFrom(fromSecret("api", "API_", null))
                    .addEnv(EnvVar.builder().name("level").value("was $(level)").build()));

    assertThat(
            env(
                withData().configMap("settings", Map.of("level", "debug", "a=b", "x")),
                job(container, pod -> pod)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("level", "was debug", "API_token", "s3cret"));
  }

  @Test
  void leaves_out_what_is_optional_and_missing() {
    Container container =
        container(
            c ->
                c.addEnvFrom(fromSecret("none", null, true))
                    .addEnvFrom(fromConfigMap("none", null, true))
                    .addEnv(secret("TOKEN", "none", true))
                    .addEnv(configMap("LEVEL", "none", true)));

    assertThat(env(withData(), job(container, pod -> pod))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("missing")
  void waits_for_what_is_missing_as_in_a_cluster(
      UnaryOperator<Container.Builder> change, String message) {
    Job job = job(container(change), pod -> pod);
    try (VirtualRun virtual =
        new VirtualRun(
            builder ->
                builder.secret("api", Map.of("token", "s3cret")).task(Specs.IMAGE, x -> {}))) {
      JobRun run = virtual.submit(job);
      virtual.advance(Duration.ofMinutes(5));

      Pod pod = run.pods().get(0);
      assertThat(pod.phase()).isEqualTo(PodPhase.PENDING);
      assertThat(pod.containers().get(0).state())
          .isEqualTo(new ContainerState.Waiting("CreateContainerConfigError", message));
      assertThat(run.events()).extracting(JobEvent::message).contains("Error: " + message);
      assertThat(virtual.runtime.table()).contains("CreateContainerConfigError");
    }
  }

  static List<Arguments> missing() {
    UnaryOperator<Container.Builder> secret = c -> c.addEnvFrom(fromSecret("none", null, null));
    UnaryOperator<Container.Builder> settings =
        c -> c.addEnvFrom(fromConfigMap("nothing", null, false));
    UnaryOperator<Container.Builder> key = c -> c.addEnv(secret("TOKEN", "tokn", null));
    UnaryOperator<Container.Builder> level = c -> c.addEnv(configMap("LEVEL", "level", null));
    return List.of(
        Arguments.of(secret, "secret \"none\" not found"),
        Arguments.of(settings, "configmap \"nothing\" not found"),
        Arguments.of(key, "couldn't find key tokn in Secret default/api"),
        Arguments.of(level, "configmap \"settings\" not found"));
  }

  @Test
  void refuses_files_of_volumes_unless_they_are_optional() {
    assertThat(env(LocalRuntime.builder(), job(container(file(true)), EnvTest::withVolume)))
        .isEmpty();
    try (LocalRuntime runtime = LocalRuntime.builder().task(Specs.IMAGE, pod -> {}).build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> runtime.submit(job(container(file(null)), EnvTest::withVolume)))
          .withMessage(
              "container main: variable LEVEL: fileKeyRef: file level.env of volume shared: a local"
                  + " runtime mounts no volumes: give the variable a value, or make the reference"
                  + " optional");
    }
  }

  private static UnaryOperator<Container.Builder> file(Boolean optional) {
    FileKeySelector selector =
        FileKeySelector.builder()
            .volumeName("shared")
            .path("level.env")
            .key("LEVEL")
            .optional(optional)
            .build();
    return c -> c.addEnv(variable("LEVEL", EnvVarSource.builder().fileKeyRef(selector).build()));
  }

  private static PodSpec.Builder withVolume(PodSpec.Builder pod) {
    EmptyDirVolumeSource empty = EmptyDirVolumeSource.builder().build();
    return pod.addVolumes(Volume.builder().name("shared").emptyDir(empty).build());
  }

  private static LocalRuntimeBuilder withData() {
    return LocalRuntime.builder()
        .secret("api", Map.of("token", "s3cret"))
        .configMap("settings", Map.of("level", "debug"));
  }

  private static Map<String, String> env(LocalRuntimeBuilder builder, Job job) {
    AtomicReference<Map<String, String>> seen = new AtomicReference<>(Map.of());
    try (LocalRuntime runtime = builder.task(Specs.IMAGE, pod -> seen.set(pod.env())).build()) {
      assertThat(runtime.submit(job).await(PATIENCE)).isInstanceOf(Outcome.Succeeded.class);
    }
    return seen.get();
  }

  private static Job job(Container container, UnaryOperator<PodSpec.Builder> spec) {
    PodSpec.Builder pod =
        PodSpec.builder().restartPolicy(RestartPolicy.NEVER).addContainers(container);
    PodTemplate template = PodTemplate.builder().spec(spec.apply(pod).build()).build();
    return Specs.job("j", template, job -> job.backoffLimit(0));
  }

  private static Container container(UnaryOperator<Container.Builder> change) {
    return change.apply(Container.builder().name("main").image(Specs.IMAGE)).build();
  }

  private static EnvVar variable(String name, EnvVarSource source) {
    return EnvVar.builder().name(name).valueFrom(source).build();
  }

  private static EnvVar field(String name, String path) {
    ObjectFieldSelector selector = ObjectFieldSelector.builder().fieldPath(path).build();
    return variable(name, EnvVarSource.builder().fieldRef(selector).build());
  }

  private static EnvVar resource(String name, String resource, String divisor) {
    ResourceFieldSelector selector =
        ResourceFieldSelector.builder()
            .resource(resource)
            .divisor(divisor == null ? null : Quantity.of(divisor))
            .build();
    return variable(name, EnvVarSource.builder().resourceFieldRef(selector).build());
  }

  private static EnvVar secret(String name, String key, Boolean optional) {
    SecretKeySelector selector =
        SecretKeySelector.builder().name("api").key(key).optional(optional).build();
    return variable(name, EnvVarSource.builder().secretKeyRef(selector).build());
  }

  private static EnvVar configMap(String name, String key, Boolean optional) {
    ConfigMapKeySelector selector =
        ConfigMapKeySelector.builder().name("settings").key(key).optional(optional).build();
    return variable(name, EnvVarSource.builder().configMapKeyRef(selector).build());
  }

  private static EnvFromSource fromSecret(String name, String prefix, Boolean optional) {
    SecretEnvSource source = SecretEnvSource.builder().name(name).optional(optional).build();
    return EnvFromSource.builder().prefix(prefix).secretRef(source).build();
  }

  private static EnvFromSource fromConfigMap(String name, String prefix, Boolean optional) {
    ConfigMapEnvSource source = ConfigMapEnvSource.builder().name(name).optional(optional).build();
    return EnvFromSource.builder().prefix(prefix).configMapRef(source).build();
  }
}
