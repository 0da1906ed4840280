package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.k8s.Plan;
import dev.jobwright.k8s.StartPolicy;
import dev.jobwright.k8s.testing.ApiServer;
import dev.jobwright.k8s.testing.ControllersOn;
import dev.jobwright.k8s.testing.PodRunner;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.ReplicaSet;
import dev.jobwright.model.Service;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.LogFollow;
import dev.jobwright.runtime.LogSinks;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Propagation;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/cluster.md, on a server in memory with controllers and a node. */
@Timeout(120)
class ClusterPageTest {
  private static final Job RESIZE =
      Jobs.indexed("resize", 3).image("acme/resize:1").parallelism(3).build();

  @TempDir Path folder;
  private final ApiServer server = ApiServer.start();
  private Path kubeconfig;
  private ControllersOn controllers;

  @BeforeEach
  void start() {
    server.createNamespace("batch");
    kubeconfig = server.writeKubeconfig(folder.resolve("config"));
    controllers =
        ControllersOn.builder(server)
            .otherwise(PodRunner.scripted(new PodRunner.Outcome(0, Duration.ZERO)))
            .podEventDelay(Duration.ZERO)
            .start();
  }

  @AfterEach
  void stop() {
    controllers.close();
    server.close();
  }

  @Test
  void the_cluster_is_said_in_one_line() {
    // snippet:ClusterKubeconfig
    try (KubernetesRuntime runtime =
        KubernetesRuntime.builder("batch").kubeconfig(kubeconfig).build()) {
      assertThat(runtime).asString().startsWith("KubernetesRuntime[namespace batch of ");
    }
    // end
  }

  @Test
  void a_job_is_run() {
    // snippet:ClusterRun
    Job resize = Jobs.indexed("resize", 100).image("acme/resize:1").parallelism(8).build();

    try (KubernetesRuntime runtime =
        KubernetesRuntime.builder("batch").kubeconfig(kubeconfig).build()) {
      JobRun run = runtime.submit(resize);
      try (LogFollow logs = run.followLogs(LogSinks.terminal())) {
        Outcome outcome = run.await(Duration.ofHours(1));
        assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
        logs.awaitEnd(Duration.ofMinutes(1));
      }
      run.explain().ifPresent(cause -> System.out.println(cause.summary() + ": " + cause.advice()));
    }
    // end
  }

  @Test
  void a_plan_is_made() {
    try (KubernetesRuntime runtime =
        KubernetesRuntime.builder("batch").kubeconfig(kubeconfig).build()) {
      // snippet:ClusterPlan
      assertThat(runtime.plan(RESIZE)).hasToString("Job/resize: create");

      runtime.submit(RESIZE);
      assertThat(runtime.plan(RESIZE)).isInstanceOf(Plan.Unchanged.class);

      JobRun again = runtime.attach("resize");
      assertThat(again.await(Duration.ofMinutes(1))).isInstanceOf(Outcome.Succeeded.class);
      // end
    }
  }

  @Test
  void a_start_policy_gives_up() {
    // snippet:ClusterStartPolicy
    try (KubernetesRuntime runtime =
        KubernetesRuntime.builder("batch")
            .kubeconfig(kubeconfig)
            .startPolicy(StartPolicy.PROMPT)
            .build()) {
      Outcome outcome = runtime.submit(RESIZE).await(Duration.ofHours(1));
      if (outcome instanceof Outcome.NotStarted stuck) {
        throw new IllegalStateException(stuck.cause().summary());
      }
    }
    // end
  }

  @Test
  void a_cron_job_is_scheduled_and_all_is_cleaned_up() {
    Job report = Jobs.oneShot("report").image("acme/report:7").label("team", "data").build();
    try (KubernetesRuntime runtime =
        KubernetesRuntime.builder("batch").kubeconfig(kubeconfig).build()) {
      // snippet:ClusterCron
      CronJob nightly = Jobs.cron("nightly", "0 2 * * *").timeZone("Europe/Stockholm").runs(report);

      CronRun cron = runtime.schedule(nightly);
      JobRun now = cron.trigger();
      now.await(Duration.ofHours(1));
      cron.suspend();
      cron.jobs().forEach(job -> System.out.println(job.describe()));
      cron.delete(Propagation.BACKGROUND);
      // end
      assertThat(cron.isDeleted()).isTrue();
      // snippet:ClusterDelete
      runtime.deleteAll(
          "team=data", Propagation.BACKGROUND, ReplicaSet.class, Service.class, Job.class);
      // end
    }
  }

  @Test
  void the_rights_are_printed() {
    // snippet:ClusterRights
    String role = KubernetesRuntime.rbac("batch", "runner");
    // end
    assertThat(role).contains("kind: Role");
  }
}
