package dev.jobwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobwright.model.CompletionMode;
import dev.jobwright.model.Completions;
import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.model.Container;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.EmptyDirVolumeSource;
import dev.jobwright.model.Job;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.Quantity;
import dev.jobwright.model.ResourceRequirements;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.model.Volume;
import dev.jobwright.validation.ValidationException;
import dev.jobwright.validation.Violation;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class JobsTest {

  @Test
  void one_shot_sets_only_what_was_said_and_never_restarts_in_place() {
    Job job = Jobs.oneShot("oneshot").image("willvelida/kuard:1").build();

    assertThat(job.toDocument())
        .hasToString(
            "{apiVersion=batch/v1, kind=Job, metadata={name=oneshot}, spec={template={spec="
                + "{containers=[{name=kuard, image=willvelida/kuard:1}], restartPolicy=Never}}}}");
    assertThat(Completions.of(job.spec())).isEqualTo(new Completions.Once());
  }

  @Test
  void parallel_has_a_fixed_number_of_completions() {
    Job job = Jobs.parallel("parallel", 10).image("kuard").parallelism(5).build();

    assertThat(job.spec().completions()).isEqualTo(10);
    assertThat(job.spec().parallelism()).isEqualTo(5);
    assertThat(Completions.of(job.spec())).isEqualTo(new Completions.Fixed(10));
  }

  @Test
  void indexed_has_limits_for_each_index() {
    Job job =
        Jobs.indexed("resize", 100)
            .image("acme/resize:1")
            .parallelism(8)
            .retriesPerIndex(2)
            .maxFailedIndexes(5)
            .podFailurePolicy(
                PodFailure.exitCodes(42, 3).failsIndex(), PodFailure.disruption().isIgnored())
            .build();

    assertThat(job.spec().completionMode()).isEqualTo(CompletionMode.INDEXED);
    assertThat(job.spec().backoffLimitPerIndex()).isEqualTo(2);
    assertThat(job.spec().maxFailedIndexes()).isEqualTo(5);
    assertThat(job.toDocument().toString())
        .contains(
            "podFailurePolicy={rules=[{action=FailIndex, onExitCodes={operator=In, values=[3, 42]}},"
                + " {action=Ignore, onPodConditions=[{type=DisruptionTarget, status=True}]}]}");
    assertThat(Completions.of(job.spec())).isEqualTo(new Completions.Indexed(100));
  }

  @Test
  void indexed_may_succeed_early() {
    Job job =
        Jobs.indexed("leader", 5)
            .image("a")
            .parallelism(5)
            .succeedWhen("0")
            .succeedWhen(2, "1-4")
            .succeedWhen(4)
            .build();

    assertThat(job.toDocument().toString())
        .contains(
            "successPolicy={rules=[{succeededIndexes=0}, {succeededIndexes=1-4, succeededCount=2},"
                + " {succeededCount=4}]}");
  }

  @Test
  void work_queue_leaves_the_completions_open() {
    Job job = Jobs.workQueue("consumers").image("acme/worker:1").workers(5).build();

    assertThat(job.spec().completions()).isNull();
    assertThat(job.spec().parallelism()).isEqualTo(5);
    assertThat(Completions.of(job.spec())).isEqualTo(new Completions.WorkQueue());
    assertThat(Completions.of(Jobs.workQueue("one").image("w").build().spec()))
        .isEqualTo(new Completions.WorkQueue());
  }

  @Test
  void work_queue_offers_no_completions_and_a_whole_job_limit_no_failed_indexes() {
    assertThat(methodsOf(WorkQueueJobBuilder.class)).doesNotContain("completions", "succeedWhen");
    assertThat(methodsOf(OneShotJobBuilder.class)).doesNotContain("parallelism", "succeedWhen");
    assertThat(methodsOf(ParallelJobBuilder.class)).doesNotContain("backoffLimitPerIndex");
    assertThat(methodsOf(IndexedJobBuilder.class)).doesNotContain("maxFailedIndexes");
    assertThat(methodsOf(PerIndexJobBuilder.class)).contains("maxFailedIndexes", "backoffLimit");
  }

  private static Iterable<String> methodsOf(Class<?> builder) {
    return Arrays.stream(builder.getMethods()).map(method -> method.getName()).toList();
  }

  @Test
  void cron_makes_jobs_with_the_labels_and_the_spec_of_the_job() {
    Job report = Jobs.oneShot("report").image("acme/report:7").label("team", "data").build();
    CronJob nightly =
        Jobs.cron("nightly-report", "0 2 * * *")
            .timeZone("Europe/Stockholm")
            .onOverlap(ConcurrencyPolicy.FORBID)
            .startingDeadline(Duration.ofMinutes(10))
            .runs(report);

    assertThat(nightly.name()).isEqualTo("nightly-report");
    assertThat(nightly.spec().timeZone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
    assertThat(nightly.spec().jobTemplate().spec()).isEqualTo(report.spec());
    assertThat(nightly.toDocument().toString())
        .contains("jobTemplate={metadata={labels={team=data}}, spec=")
        .contains("concurrencyPolicy=Forbid")
        .contains("startingDeadlineSeconds=600");
  }

  @Test
  void everything_a_container_can_say_is_within_reach() {
    Job job =
        Jobs.oneShot("all")
            .image("acme/all:1")
            .containerName("main")
            .command("/all")
            .args("--fast", "yes")
            .env("A", "1")
            .envFromSecret("TOKEN", "api", "token")
            .requests("memory", "64Mi")
            .limits("memory", "128Mi")
            .volume(
                Volume.builder()
                    .name("tmp")
                    .emptyDir(EmptyDirVolumeSource.builder().build())
                    .build(),
                "/tmp")
            .container(container -> container.tty(true))
            .pod(pod -> pod.priorityClassName("low"))
            .container(Container.builder().name("second").image("b").build())
            .with("spec.template.spec.hostNetwork", true)
            .build();

    PodSpec pod = job.spec().template().spec();
    Container main = pod.containers().get(0);
    assertThat(main.name()).isEqualTo("main");
    assertThat(main.resources().limits()).isEqualTo(Map.of("memory", Quantity.of("128Mi")));
    assertThat(main.tty()).isTrue();
    assertThat(pod.containers()).extracting(Container::name).containsExactly("main", "second");
    assertThat(pod.priorityClassName()).isEqualTo("low");
    assertThat(pod.other()).containsEntry("hostNetwork", true);
    assertThat(job.toDocument().toString())
        .contains("volumes=[{name=tmp, emptyDir={}}]")
        .contains("volumeMounts=[{name=tmp, mountPath=/tmp}]")
        .contains("{name=TOKEN, valueFrom={secretKeyRef={name=api, key=token}}}");
  }

  @Test
  void a_whole_pod_template_may_be_given_and_changed() {
    PodTemplate template = Jobs.oneShot("a").image("a/b:1").env("X", "1").build().spec().template();
    Job job = Jobs.parallel("b", 3).template(template).env("Y", "2").build();

    assertThat(job.spec().template().spec().containers().get(0).env())
        .extracting(variable -> variable.name() + "=" + variable.value())
        .containsExactly("X=1", "Y=2");
  }

  @Test
  void a_pod_template_without_a_container_is_refused() {
    PodTemplate empty = PodTemplate.builder().spec(PodSpec.builder().build()).build();
    assertThatThrownBy(() -> Jobs.oneShot("a").template(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("spec.template.spec.containers: ");
  }

  @Test
  void a_builder_may_be_used_again() {
    OneShotJobBuilder builder = Jobs.oneShot("a").image("x").env("A", "1");
    Job first = builder.build();
    Job second = builder.env("B", "2").build();

    assertThat(first.spec().template().spec().containers().get(0).env()).hasSize(1);
    assertThat(second.spec().template().spec().containers().get(0).env()).hasSize(2);
    assertThat(builder.build()).isEqualTo(second);
  }

  @Test
  void a_generated_name_takes_the_place_of_the_name() {
    Job job = Jobs.oneShot("a").image("x").generateName("a-").build();
    assertThat(job.toDocument().get("metadata")).hasToString("{generateName=a-}");
  }

  @Test
  void restart_in_place_is_a_choice() {
    Job job = Jobs.oneShot("a").image("x").restartPolicy(RestartPolicy.ON_FAILURE).build();
    assertThat(job.spec().template().spec().restartPolicy()).isEqualTo(RestartPolicy.ON_FAILURE);
  }

  @Test
  void container_is_named_after_the_image() {
    assertThat(ContainerNames.fromImage("registry.example:5000/acme/Re_size@sha256:ab"))
        .isEqualTo("re-size");
    assertThat(ContainerNames.fromImage("busybox:1.28")).isEqualTo("busybox");
    assertThat(ContainerNames.fromImage("a".repeat(62) + ".b")).isEqualTo("a".repeat(62));
    assertThat(ContainerNames.fromImage("___")).isEqualTo("main");
  }

  @Test
  void building_names_every_problem_at_once() {
    assertThatThrownBy(
            () ->
                Jobs.indexed("Bad_Name", 5)
                    .image("x")
                    .backoffLimitPerIndex(1)
                    .maxFailedIndexes(9)
                    .with("spec.template.spec.hostNetwrok", true)
                    .with("spec.suspend", "no")
                    .build())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("metadata.name")
        .hasMessageContaining("spec.maxFailedIndexes")
        .hasMessageContaining("did you mean \"hostNetwork\"?")
        .hasMessageContaining("spec.suspend");
  }

  @Test
  void values_that_no_field_can_hold_are_told_with_all_other_problems() {
    OneShotJobBuilder job =
        Jobs.oneShot("Bad_Name")
            .image("x")
            .activeDeadline(Duration.ofMillis(1500))
            .ttlAfterFinished(Duration.ofMillis(999))
            .terminationGracePeriod(Duration.ofNanos(1))
            .requests("memory", "lots")
            .limits("cpu", "two");

    assertThatThrownBy(job::build)
        .asInstanceOf(InstanceOfAssertFactories.throwable(ValidationException.class))
        .extracting(
            ValidationException::violations, InstanceOfAssertFactories.list(Violation.class))
        .extracting(Violation::field)
        .contains(
            "spec.activeDeadlineSeconds",
            "spec.ttlSecondsAfterFinished",
            "spec.template.spec.terminationGracePeriodSeconds",
            "spec.template.spec.containers[0].resources.requests[memory]",
            "spec.template.spec.containers[0].resources.limits[cpu]",
            "metadata.name");
    assertThatThrownBy(job::build)
        .hasMessageContaining(
            "spec.activeDeadlineSeconds: Invalid value: \"PT1.5S\": must be whole seconds");
  }

  @Test
  void of_what_is_said_twice_the_last_word_counts_also_of_values_no_field_can_hold() {
    Job job =
        Jobs.oneShot("a")
            .image("x")
            .activeDeadline(Duration.ofMillis(1500))
            .activeDeadline(Duration.ofSeconds(2))
            .requests("memory", "lots")
            .requests("memory", "1Gi")
            .build();

    assertThat(job.spec().activeDeadline()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void a_cron_job_tells_of_an_unknown_zone_a_fraction_and_a_bad_schedule_at_once() {
    CronJobBuilder cron =
        Jobs.cron("nightly", "61 2 * * *")
            .timeZone("Europe/Stokholm")
            .startingDeadline(Duration.ofMillis(100));
    Job job = Jobs.oneShot("a").image("x").build();

    assertThatThrownBy(() -> cron.runs(job))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("spec.schedule")
        .hasMessageContaining("unknown time zone Europe/Stokholm; use a name such as Europe/Berlin")
        .hasMessageContaining("spec.startingDeadlineSeconds");
  }

  @Test
  void a_change_of_the_pod_or_container_refuses_a_value_where_it_is_said() {
    OneShotJobBuilder job = Jobs.oneShot("a").image("x");

    assertThatThrownBy(() -> job.pod(pod -> pod.activeDeadline(Duration.ofMillis(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("activeDeadline: PT0.001S: must be whole seconds");
  }

  @Test
  void two_images_of_one_beginning_make_two_jobs() {
    NeedsImage<OneShotJobBuilder> beginning = Jobs.oneShot("a");
    OneShotJobBuilder first = beginning.image("first");
    OneShotJobBuilder second = beginning.image("second");
    assertThat(first.build().spec().template().spec().containers().get(0).image())
        .isEqualTo("first");
    assertThat(second.build().spec().template().spec().containers().get(0).image())
        .isEqualTo("second");
  }

  @Test
  void the_main_container_comes_first_and_keeps_all_its_resources() {
    Container sidecar = Container.builder().name("side").image("s").build();
    ResourceRequirements cpu =
        ResourceRequirements.builder().putRequests("cpu", Quantity.of("1")).build();
    Job job =
        Jobs.oneShot("a")
            .image("main:1")
            .pod(pod -> pod.addContainers(sidecar))
            .container(container -> container.resources(cpu))
            .requests("memory", "1Gi")
            .build();

    assertThat(job.spec().template().spec().containers())
        .extracting(Container::name)
        .containsExactly("main", "side");
    assertThat(job.spec().template().spec().containers().get(0).resources().requests())
        .isEqualTo(Map.of("cpu", Quantity.of("1"), "memory", Quantity.of("1Gi")));
  }
}
