package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.CronJobSpec;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobTemplate;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TableTest {
  private final VirtualRun virtual =
      VirtualRun.scripted(
          Script.of(
              Ending.exit(1).after(Duration.ofSeconds(20)),
              Ending.exit(0).after(Duration.ofMinutes(10))));

  @AfterEach
  void close() {
    virtual.close();
  }

  @Test
  void is_empty_when_there_is_nothing() {
    assertThat(virtual.runtime.table()).isEmpty();
  }

  @Test
  void shows_cron_jobs_jobs_and_pods_as_kubectl_does() {
    virtual.runtime.schedule(cronJob("nightly", "0 2 * * *"));
    virtual.submit(job("b", null));
    virtual.submit(job("a", null));
    virtual.advance(Duration.ofSeconds(90));

    assertThat(withoutSuffixes(virtual.runtime.table()))
        .isEqualTo(
            """
            NAME                    SCHEDULE    TIMEZONE   SUSPEND   ACTIVE   LAST SCHEDULE   AGE
            cronjob.batch/nightly   0 2 * * *   <none>     False     0        <none>          90s

            NAME          STATUS    COMPLETIONS   DURATION   AGE
            job.batch/a   Running   0/1           90s        90s
            job.batch/b   Running   0/1           90s        90s

            NAME          READY   STATUS    RESTARTS      AGE
            pod/a-?????   1/1     Running   1 (70s ago)   90s
            pod/b-?????   1/1     Running   1 (70s ago)   90s
            """);
  }

  @Test
  void shows_the_namespace_when_not_all_is_in_the_default_one() {
    virtual.submit(job("a", "zoo"));
    virtual.submit(job("a", null));

    assertThat(withoutSuffixes(virtual.runtime.table()))
        .isEqualTo(
            """
            NAMESPACE   NAME          STATUS    COMPLETIONS   DURATION   AGE
            default     job.batch/a   Running   0/1           0s         0s
            zoo         job.batch/a   Running   0/1           0s         0s

            NAMESPACE   NAME          READY   STATUS    RESTARTS   AGE
            default     pod/a-?????   1/1     Running   0          0s
            zoo         pod/a-?????   1/1     Running   0          0s
            """);
  }

  @Test
  void jobs_of_one_name_live_side_by_side_in_namespaces() {
    JobRun own = virtual.submit(job("a", null));
    JobRun other = virtual.submit(job("a", "zoo"));
    other.suspend();

    assertThat(virtual.runtime.find("a").orElseThrow().status()).isEqualTo(own.status());
    assertThat(virtual.runtime.find("default", "a").orElseThrow().status()).isEqualTo(own.status());
    assertThat(virtual.runtime.find("zoo", "a").orElseThrow().status()).isEqualTo(other.status());
    assertThat(virtual.runtime.find("elsewhere", "a")).isEmpty();
    assertThatThrownBy(() -> virtual.submit(job("a", "zoo")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("jobs.batch \"a\" already exists");
  }

  @Test
  void a_job_describes_itself_as_kubectl_does() {
    JobRun run = virtual.submit(job("a", null));
    virtual.advance(Duration.ofSeconds(5));
    String uid =
        run.job().spec().selector().matchLabels().get("batch.kubernetes.io/controller-uid");

    assertThat(withoutSuffixes(run.describe()).replace(uid, "UID"))
        .isEqualTo(
            """
            Name:             a
            Namespace:        default
            Selector:         batch.kubernetes.io/controller-uid=UID
            Labels:           batch.kubernetes.io/controller-uid=UID
                              batch.kubernetes.io/job-name=a
                              controller-uid=UID
                              job-name=a
            Annotations:      <none>
            Parallelism:      1
            Completions:      1
            Completion Mode:  NonIndexed
            Suspend:          false
            Backoff Limit:    6
            Start Time:       Thu, 01 Jan 2026 00:00:00 +0000
            Pods Statuses:    1 Active (1 Ready) / 0 Succeeded / 0 Failed
            Pod Template:
              Labels:  batch.kubernetes.io/controller-uid=UID
                       batch.kubernetes.io/job-name=a
                       controller-uid=UID
                       job-name=a
              Containers:
               main:
                Image:         work
                Port:          <none>
                Host Port:     <none>
                Environment:   <none>
                Mounts:        <none>
              Volumes:         <none>
              Node-Selectors:  <none>
              Tolerations:     <none>
            Events:
              Type    Reason            Age   From            Message
              ----    ------            ----  ----            -------
              Normal  SuccessfulCreate  5s    job-controller  Created pod: a-?????
            """);
  }

  @Test
  void a_cron_job_describes_itself_and_tells_its_events() {
    CronRun run = virtual.runtime.schedule(cronJob("nightly", "*/5 * * * *"));
    List<JobEvent> told = new ArrayList<>();
    run.onEvent(told::add);
    virtual.advance(Duration.ofMinutes(6));

    assertThat(told).extracting(JobEvent::message).containsExactly("Created job nightly-29453765");
    assertThat(run.describe())
        .startsWith(
            "Name:                          nightly\nNamespace:                     default\n")
        .contains("Schedule:                      */5 * * * *\n")
        .contains("Last Schedule Time:  Thu, 01 Jan 2026 00:05:00 +0000\n")
        .endsWith(
            "  Normal  SuccessfulCreate  60s   cronjob-controller  Created job nightly-29453765\n");
  }

  private static Job job(String name, String namespace) {
    return Specs.job(name, Specs.template(RestartPolicy.ON_FAILURE), spec -> spec).toBuilder()
        .metadata(ObjectMeta.builder().name(name).namespace(namespace).build())
        .build();
  }

  private static CronJob cronJob(String name, String schedule) {
    return CronJob.builder()
        .metadata(ObjectMeta.builder().name(name).build())
        .spec(
            CronJobSpec.builder()
                .schedule(schedule)
                .jobTemplate(JobTemplate.builder().spec(job("x", null).spec()).build())
                .build())
        .build();
  }

  /** Replaces the drawn end of pod names. */
  private static String withoutSuffixes(String text) {
    return text.replaceAll("\\b([ab])-[a-z0-9]{5}\\b", "$1-?????");
  }
}
