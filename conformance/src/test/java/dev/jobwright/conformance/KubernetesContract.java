package dev.jobwright.conformance;

import static dev.jobwright.conformance.Shells.FOREVER;
import static dev.jobwright.conformance.Shells.shell;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.dsl.OneShotJobBuilder;
import dev.jobwright.k8s.KubernetesApiException;
import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.k8s.KubernetesRuntimeBuilder;
import dev.jobwright.k8s.Plan;
import dev.jobwright.k8s.PortForward;
import dev.jobwright.k8s.StartPolicy;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.FailureCause;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Propagation;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the cluster runtime does beside the contract of every runtime. Each test has a namespace of
 * its own, and no more rights there than {@link KubernetesRuntime#rbac} prints.
 */
abstract class KubernetesContract extends RuntimeContract {
  static final Queue<KubernetesRuntime> OPEN = new ConcurrentLinkedQueue<>();
  static final Queue<String> NAMESPACES = new ConcurrentLinkedQueue<>();
  private static final String ACCOUNT = "runner";

  @TempDir Path folder;

  /** Returns a client that may do all. */
  abstract KubernetesClient admin();

  /** Writes a kubeconfig for a service account. */
  abstract Path kubeconfig(Path file, String namespace, String account);

  /** Returns a Job that serves the word {@code hello} at its port 8080, to all who ask. */
  abstract Job greeter(String name);

  /** Waits until the server knows what an account may do. */
  abstract void awaitRights(String namespace, String account);

  /** Lets a disruption budget say that no pod may go. */
  abstract void settle(String namespace, String budget);

  @Override
  KubernetesRuntime runtime() {
    return runtime(builder -> builder);
  }

  KubernetesRuntime runtime(UnaryOperator<KubernetesRuntimeBuilder> settings) {
    String namespace = namespace();
    create(KubernetesRuntime.rbac(namespace, ACCOUNT));
    awaitRights(namespace, ACCOUNT);
    return open(namespace, settings);
  }

  private String namespace() {
    String namespace = "jobwright-" + UUID.randomUUID().toString().substring(0, 8);
    create("apiVersion: v1\nkind: Namespace\nmetadata: {name: " + namespace + "}\n");
    NAMESPACES.add(namespace);
    create(
        "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: %s, namespace: %s}\n"
            .formatted(ACCOUNT, namespace));
    return namespace;
  }

  private void create(String yaml) {
    admin()
        .load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
        .resources()
        .forEach(resource -> resource.create());
  }

  private KubernetesRuntime open(
      String namespace, UnaryOperator<KubernetesRuntimeBuilder> settings) {
    Path kubeconfig = kubeconfig(folder.resolve(namespace + ".config"), namespace, ACCOUNT);
    KubernetesRuntime runtime =
        settings.apply(KubernetesRuntime.builder(namespace).kubeconfig(kubeconfig)).build();
    OPEN.add(runtime);
    return runtime;
  }

  private static String namespaceOf(KubernetesRuntime runtime) {
    return runtime.toString().replaceAll(".*namespace (\\S+) of.*", "$1");
  }

  private static OneShotJobBuilder endless(String name) {
    return shell(Jobs.oneShot(name), FOREVER).terminationGracePeriod(ofSeconds(1));
  }

  @Test
  void a_plan_says_what_submitting_would_do() {
    KubernetesRuntime runtime = runtime();
    Job job = endless("planned").build();
    assertThat(runtime.plan(job)).isEqualTo(new Plan.Create("Job/planned"));

    JobRun run = runtime.submit(job);
    assertThat(runtime.plan(job)).isEqualTo(new Plan.Unchanged("Job/planned"));
    assertThat(runtime.plan(endless("planned").backoffLimit(1).build()))
        .isInstanceOfSatisfying(
            Plan.Patch.class, patch -> assertThat(patch.toString()).contains("spec.backoffLimit"));
    assertThat(runtime.plan(shell(Jobs.oneShot("planned"), "exit 0").build()))
        .isInstanceOfSatisfying(
            Plan.Replace.class,
            replace -> assertThat(replace.toString()).contains("field is immutable"));
    run.delete(Propagation.BACKGROUND);
  }

  @Test
  void an_equal_job_is_attached_to_and_not_submitted_again() {
    KubernetesRuntime runtime = runtime();
    Job job = endless("same").build();
    runtime.submit(job);

    JobRun again = runtime.submit(job);

    assertThat(again.job()).isEqualTo(runtime.attach("same").job());
    again.delete(Propagation.BACKGROUND);
  }

  @Test
  void a_job_is_changed_by_submitting_it_again_where_that_may_be() {
    KubernetesRuntime runtime = runtime();
    runtime.submit(endless("patched").build());

    JobRun run = runtime.submit(endless("patched").backoffLimit(1).build());

    assertThat(run.job().spec().backoffLimit()).isEqualTo(1);
    Job other = shell(Jobs.oneShot("patched"), "exit 0").build();
    assertThatIllegalStateException().isThrownBy(() -> runtime.submit(other));
    run.delete(Propagation.BACKGROUND);
  }

  @Test
  void a_job_that_cannot_be_changed_is_replaced_if_that_is_allowed() {
    KubernetesRuntime runtime = runtime(KubernetesRuntimeBuilder::allowReplace);
    JobRun before = runtime.submit(endless("renewed").build());

    JobRun after = runtime.submit(shell(Jobs.oneShot("renewed"), "exit 0").build());

    assertThat(after.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(before.await(LONG)).isInstanceOf(Outcome.Deleted.class);
  }

  @Test
  void what_is_suspended_or_scaled_by_hand_is_set_back_by_submitting_the_job_again() {
    KubernetesRuntime runtime = runtime();
    Job job = shell(Jobs.parallel("steered", 3), FOREVER).parallelism(1).suspend(true).build();
    JobRun run = runtime.submit(job);
    run.scale(2);

    runtime.submit(job);

    assertThat(run.job().spec().parallelism()).isEqualTo(1);
    run.delete(Propagation.BACKGROUND);
  }

  @Test
  void two_variables_of_a_name_are_no_obstacle() {
    Job job =
        shell(Jobs.oneShot("twofold"), "echo $WORD")
            .env("WORD", "first")
            .build()
            .with(
                "spec.template.spec.containers[0].env",
                List.of(
                    java.util.Map.of("name", "WORD", "value", "first"),
                    java.util.Map.of("name", "WORD", "value", "last")));

    JobRun run = runtime().submit(job);

    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(run.logs(run.pods().get(0).name())).isEqualTo("last\n");
  }

  @Test
  void many_jobs_are_submitted_together() {
    List<Job> jobs =
        List.of(
            shell(Jobs.oneShot("first"), "exit 0").build(),
            shell(Jobs.oneShot("second"), "exit 0").build());

    List<JobRun> runs = runtime().submitAll(jobs);

    assertThat(runs).extracting(JobRun::name).containsExactly("first", "second");
    assertThat(runs).allMatch(run -> run.await(LONG) instanceof Outcome.Succeeded);
  }

  @Test
  void all_that_bears_a_label_is_deleted() {
    KubernetesRuntime runtime = runtime();
    JobRun labelled = runtime.submit(endless("labelled").label("chapter", "jobs").build());
    JobRun other = runtime.submit(endless("other").build());

    List<String> deleted = runtime.deleteAll("chapter=jobs", Propagation.BACKGROUND, Job.class);

    assertThat(deleted).containsExactly("Job/labelled");
    assertThat(labelled.awaitGone(LONG)).isTrue();
    assertThat(other.isDeleted()).isFalse();
    other.delete(Propagation.BACKGROUND);
  }

  @Test
  void a_table_shows_what_is_there() {
    KubernetesRuntime runtime = runtime();
    JobRun run = runtime.submit(shell(Jobs.oneShot("shown"), "exit 0").build());
    run.await(LONG);

    assertThat(runtime.table()).contains("shown").contains("Complete").contains("1/1");
  }

  @Test
  void what_an_account_may_not_do_is_said_with_verb_and_resource() {
    String namespace = namespace();
    KubernetesRuntime runtime = open(namespace, builder -> builder);
    Job job = shell(Jobs.oneShot("forbidden"), "exit 0").build();

    assertThatExceptionOfType(KubernetesApiException.class)
        .isThrownBy(() -> runtime.submit(job))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(403))
        .withMessageContaining("the right to list jobs in API group \"batch\" is missing")
        .withMessageContaining("KubernetesRuntime.rbac(\"" + namespace + "\", serviceAccount)");
    assertThatExceptionOfType(KubernetesApiException.class)
        .isThrownBy(() -> runtime.plan(job))
        .withMessageContaining("the right to get jobs in API group \"batch\" is missing");
    assertThatExceptionOfType(KubernetesApiException.class)
        .isThrownBy(runtime::table)
        .withMessageContaining("the right to list cronjobs in API group \"batch\" is missing");
  }

  @Test
  void a_pod_that_a_budget_keeps_is_not_evicted_and_the_budget_is_named() {
    KubernetesRuntime runtime = runtime();
    JobRun run = runtime.submit(endless("kept").build());
    eventually("a pod is ready", () -> run.status().ready() > 0);
    String namespace = namespaceOf(runtime);
    create(
        """
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: keeper, namespace: %s}
        spec: {minAvailable: 1, selector: {matchLabels: {job-name: kept}}}
        """
            .formatted(namespace));
    settle(namespace, "keeper");
    String pod = run.pods().get(0).name();

    assertThatExceptionOfType(KubernetesApiException.class)
        .isThrownBy(() -> run.evict(pod))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(429))
        .withMessageContaining("The disruption budget keeper needs 1 healthy pods");
    assertThat(run.pods()).extracting("name").containsExactly(pod);
    run.delete(Propagation.BACKGROUND);
  }

  @Test
  void a_job_in_a_queue_is_let_in_by_its_queue_and_no_start_policy_gives_up_on_it() {
    KubernetesRuntime runtime =
        runtime(builder -> builder.startPolicy(new StartPolicy(ofSeconds(0), ofSeconds(0))));
    Job job =
        shell(Jobs.oneShot("queued"), "exit 0")
            .label("kueue.x-k8s.io/queue-name", "team")
            .suspend(true)
            .build();
    JobRun run = runtime.submit(job);

    assertThat(run.await(ofSeconds(1))).isInstanceOf(Outcome.StillRunning.class);
    assertThat(run.explain())
        .hasValueSatisfying(
            cause -> assertThat(cause).isInstanceOf(FailureCause.AwaitingAdmission.class));
    eventually("it is shown as suspended", () -> runtime.table().contains("Suspended"));
    admit(namespaceOf(runtime), "queued");
    assertThat(run.await(LONG)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(runtime.plan(job)).isEqualTo(new Plan.Unchanged("Job/queued"));
    assertThat(run.job().spec().suspend()).isFalse();
  }

  /** Does what Kueue does to a Job that it lets in. */
  private void admit(String namespace, String job) {
    admin()
        .batch()
        .v1()
        .jobs()
        .inNamespace(namespace)
        .withName(job)
        .edit(
            present -> {
              present.getSpec().setSuspend(false);
              return present;
            });
  }

  @Test
  void a_port_of_a_pod_is_reached_from_here() {
    KubernetesRuntime runtime = runtime();
    JobRun run = runtime.submit(greeter("greeter"));

    try (PortForward forward = runtime.portForward("job-name=greeter", 8080, LONG)) {
      // a pod is ready when it runs, and listens a moment later
      eventually("it greets", () -> greeting(forward).equals("hello"));
    }
    run.delete(Propagation.BACKGROUND);
  }

  private static String greeting(PortForward forward) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), forward.localPort())) {
      return new String(socket.getInputStream().readNBytes(5), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
