package dev.jobwright.manifest;

import dev.jobwright.model.CompletionMode;
import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.model.Container;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.CronJobSpec;
import dev.jobwright.model.EmptyDirVolumeSource;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.ImagePullPolicy;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.JobTemplate;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.Quantity;
import dev.jobwright.model.Resource;
import dev.jobwright.model.ResourceRequirements;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.model.Toleration;
import dev.jobwright.model.TolerationOperator;
import dev.jobwright.model.Volume;
import dev.jobwright.model.VolumeMount;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Jobs and CronJobs that a server would take, with any text where it takes any text. */
final class AnyJob {
  private static final Arbitrary<String> NAMES =
      Arbitraries.of("a", "no", "1e3", "0x1f", "job-1", "on", "2026-01-31", "null");
  private static final Arbitrary<String> LABELS =
      Arbitraries.of("", "no", "1.10", "0644", "true", "a_b.C", "1e3", "2026-01-31", "x");
  private static final Arbitrary<String> KEYS =
      Arbitraries.of("app", "app.kubernetes.io/name", "y", "1", "0o7", "a_b", "null");
  private static final Arbitrary<Duration> SECONDS =
      Arbitraries.integers().between(1, 100_000).map(Duration::ofSeconds);
  private static final Arbitrary<Integer> COUNTS = Arbitraries.integers().between(0, 1000);

  /** Fields of the API that the records have no component for. */
  private static final Map<String, Object> OTHERS =
      Map.of(
          "hostNetwork",
          true,
          "hostUsers",
          true,
          "setHostnameAsFQDN",
          true,
          "priority",
          7,
          "os",
          Map.of("name", "linux"),
          "readinessGates",
          List.of(Map.of("conditionType", "example.com/ready")),
          "overhead",
          Map.of("cpu", "100m"),
          "containers[0].resizePolicy",
          List.of(Map.of("resourceName", "cpu", "restartPolicy", "NotRequired")));

  private AnyJob() {}

  static Arbitrary<Resource> resources() {
    return Arbitraries.oneOf(jobs(), cronJobs());
  }

  static Arbitrary<Job> jobs() {
    Arbitrary<Job> typed =
        Combinators.combine(meta(), specs())
            .as((meta, spec) -> Job.builder().metadata(meta).spec(spec).build());
    return Combinators.combine(typed, Arbitraries.of(OTHERS.keySet()).set().ofMaxSize(3))
        .as(AnyJob::withOthers);
  }

  private static Job withOthers(Job job, Iterable<String> others) {
    Job result = job;
    for (String other : others) {
      result = result.with("spec.template.spec." + other, OTHERS.get(other));
    }
    return result;
  }

  static Arbitrary<CronJob> cronJobs() {
    Arbitrary<CronJobSpec> spec =
        Builders.withBuilder(CronJobSpec::builder)
            .use(Arbitraries.of("0 */5 * * *", "@daily", "* * * * *", "1 2 3 4 5"))
            .in(CronJobSpec.Builder::schedule)
            .use(specs())
            .in((builder, job) -> builder.jobTemplate(JobTemplate.builder().spec(job).build()))
            .use(Arbitraries.of("UTC", "Europe/Stockholm").map(ZoneId::of))
            .withProbability(0.5)
            .in(CronJobSpec.Builder::timeZone)
            .use(Arbitraries.of(ConcurrencyPolicy.class))
            .withProbability(0.5)
            .in(CronJobSpec.Builder::concurrencyPolicy)
            .use(SECONDS)
            .withProbability(0.5)
            .in(CronJobSpec.Builder::startingDeadline)
            .build(CronJobSpec.Builder::build);
    return Combinators.combine(meta(), spec)
        .as((meta, cron) -> CronJob.builder().metadata(meta).spec(cron).build());
  }

  private static Arbitrary<ObjectMeta> meta() {
    return Combinators.combine(
            NAMES,
            Arbitraries.maps(KEYS, LABELS).ofMaxSize(3),
            Arbitraries.maps(KEYS, Texts.any()).ofMaxSize(3))
        .as(
            (name, labels, annotations) ->
                ObjectMeta.builder().name(name).labels(labels).annotations(annotations).build());
  }

  private static Arbitrary<JobSpec> specs() {
    return Builders.withBuilder(JobSpec::builder)
        .use(pods())
        .in((builder, pod) -> builder.template(PodTemplate.builder().spec(pod).build()))
        .use(COUNTS)
        .withProbability(0.5)
        .in(JobSpec.Builder::parallelism)
        .use(COUNTS)
        .withProbability(0.5)
        .in((builder, count) -> builder.completions(count).completionMode(CompletionMode.INDEXED))
        .use(COUNTS)
        .withProbability(0.5)
        .in(JobSpec.Builder::backoffLimit)
        .use(SECONDS)
        .withProbability(0.5)
        .in(JobSpec.Builder::ttlAfterFinished)
        .use(Arbitraries.of(true, false))
        .withProbability(0.5)
        .in(JobSpec.Builder::suspend)
        .build(JobSpec.Builder::build);
  }

  private static Arbitrary<PodSpec> pods() {
    return Builders.withBuilder(PodSpec::builder)
        .use(containers())
        .in(PodSpec.Builder::addContainers)
        .use(Arbitraries.of(RestartPolicy.NEVER, RestartPolicy.ON_FAILURE))
        .in(PodSpec.Builder::restartPolicy)
        .use(SECONDS)
        .withProbability(0.5)
        .in(PodSpec.Builder::terminationGracePeriod)
        .use(Arbitraries.maps(KEYS, LABELS).ofMaxSize(2))
        .in(PodSpec.Builder::nodeSelector)
        .use(Arbitraries.of(volume(), volume()))
        .in(PodSpec.Builder::addVolumes)
        .use(
            Arbitraries.of(
                Toleration.builder().operator(TolerationOperator.EXISTS).build(),
                Toleration.builder()
                    .key("no")
                    .operator(TolerationOperator.EQUAL)
                    .value("1e3")
                    .build()))
        .withProbability(0.5)
        .in(PodSpec.Builder::addTolerations)
        .build(PodSpec.Builder::build);
  }

  /** An empty map that means something. */
  private static Volume volume() {
    return Volume.builder().name("v").emptyDir(EmptyDirVolumeSource.builder().build()).build();
  }

  private static Arbitrary<Container> containers() {
    return Builders.withBuilder(Container::builder)
        .use(NAMES)
        .in(Container.Builder::name)
        .use(Arbitraries.of("busybox:1.28", "example.com/a/b@sha256:" + "0".repeat(64), "1.28"))
        .in(Container.Builder::image)
        .use(Texts.any().list().ofMaxSize(3))
        .in(Container.Builder::command)
        .use(Texts.any().list().ofMaxSize(3))
        .in(Container.Builder::args)
        .use(Arbitraries.of(ImagePullPolicy.class))
        .withProbability(0.5)
        .in(Container.Builder::imagePullPolicy)
        .use(env().list().ofMaxSize(3))
        .in(Container.Builder::env)
        .use(Arbitraries.of("1", "500m", "1.5Gi", "1e3", "0.1").map(Quantity::of))
        .withProbability(0.5)
        .in(
            (builder, amount) ->
                builder.resources(
                    ResourceRequirements.builder().putLimits("memory", amount).build()))
        .use(Arbitraries.of("/data", "/a b", "/no: 1"))
        .withProbability(0.5)
        .in(
            (builder, path) ->
                builder.addVolumeMounts(VolumeMount.builder().name("v").mountPath(path).build()))
        .build(Container.Builder::build);
  }

  private static Arbitrary<EnvVar> env() {
    return Combinators.combine(Arbitraries.of("A", "no", "Y", "a.b-c", "_1"), Texts.any())
        .as((name, value) -> EnvVar.builder().name(name).value(value).build());
  }
}
