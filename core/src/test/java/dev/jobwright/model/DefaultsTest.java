package dev.jobwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultsTest {

  private static final Job MINIMAL =
      (Job)
          Resource.of(
              Map.of(
                  "apiVersion",
                  "batch/v1",
                  "kind",
                  "Job",
                  "metadata",
                  Map.of("name", "j"),
                  "spec",
                  Map.of(
                      "template",
                      Map.of(
                          "metadata", Map.of("labels", Map.of("app", "a")),
                          "spec",
                              Map.of(
                                  "containers", List.of(Map.of("name", "c", "image", "i:1")))))));

  @Test
  void job_gets_what_the_server_would_give_it() {
    assertThat(MINIMAL.defaulted().toDocument())
        .hasToString(
            "{apiVersion=batch/v1, kind=Job, metadata={name=j, labels={app=a}},"
                + " spec={parallelism=1, completions=1, completionMode=NonIndexed, backoffLimit=6,"
                + " podReplacementPolicy=TerminatingOrFailed, suspend=false, manualSelector=false,"
                + " template={metadata={labels={app=a}}, spec={containers=[{name=c, image=i:1,"
                + " imagePullPolicy=IfNotPresent, terminationMessagePath=/dev/termination-log,"
                + " terminationMessagePolicy=File}], restartPolicy=Always,"
                + " terminationGracePeriodSeconds=30, securityContext={},"
                + " schedulerName=default-scheduler, dnsPolicy=ClusterFirst}}}}");
  }

  @Test
  void defaulting_twice_changes_nothing_more() {
    Job once = MINIMAL.defaulted();
    assertThat(once.defaulted()).isEqualTo(once);
  }

  @Test
  void labels_of_its_own_are_left_alone() {
    Job labelled = MINIMAL.with("metadata.labels", Map.of("own", "label"));
    assertThat(labelled.defaulted().metadata().labels()).isEqualTo(Map.of("own", "label"));
  }

  @Test
  void completions_stay_unset_with_parallelism_as_that_is_a_work_queue() {
    Job queue = MINIMAL.with("spec.parallelism", 3).defaulted();
    assertThat(queue.spec().completions()).isNull();
    assertThat(queue.spec().parallelism()).isEqualTo(3);
  }

  @Test
  void backoff_limit_is_without_end_when_each_index_has_its_own() {
    Job perIndex = MINIMAL.with("spec.backoffLimitPerIndex", 1).defaulted();
    assertThat(perIndex.spec().backoffLimit()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void pods_are_replaced_when_failed_if_there_is_a_pod_failure_policy() {
    Map<String, Object> rule =
        Map.of("action", "Ignore", "onPodConditions", List.of(Map.of("type", "DisruptionTarget")));
    Job policy = MINIMAL.with("spec.podFailurePolicy", Map.of("rules", List.of(rule))).defaulted();
    assertThat(policy.spec().podReplacementPolicy()).isEqualTo(PodReplacementPolicy.FAILED);
    assertThat(policy.spec().podFailurePolicy().rules().get(0).onPodConditions().get(0).status())
        .isEqualTo(ConditionStatus.TRUE);
  }

  @ParameterizedTest
  @CsvSource({
    "busybox,Always",
    "busybox:latest,Always",
    "busybox:1.28,IfNotPresent",
    "registry:5000/a/b,Always",
    "registry:5000/a/b:2,IfNotPresent",
    "busybox@sha256:abc,IfNotPresent",
    "busybox:latest@sha256:abc,Always",
  })
  void images_are_pulled_by_their_tag(String image, String policy) {
    Job job = MINIMAL.with("spec.template.spec.containers[0].image", image).defaulted();
    assertThat(job.spec().template().spec().containers().get(0).imagePullPolicy().word())
        .isEqualTo(policy);
  }

  @Test
  void probes_ports_and_volumes_get_theirs() {
    Map<String, Object> get = Map.of("httpGet", Map.of("port", 80));
    Job job =
        MINIMAL
            .with("spec.template.spec.containers[0].livenessProbe", get)
            .with("spec.template.spec.containers[0].ports", List.of(Map.of("containerPort", 80)))
            .with("spec.template.spec.volumes", List.of(Map.of("name", "v")))
            .defaulted();
    assertThat(job.toDocument().toString())
        .contains("volumes=[{name=v, emptyDir={}}]")
        .contains("ports=[{containerPort=80, protocol=TCP}]")
        .contains(
            "livenessProbe={httpGet={path=/, port=80, scheme=HTTP}, periodSeconds=10,"
                + " timeoutSeconds=1, successThreshold=1, failureThreshold=3}");
  }

  /** Since v1.28 the server does that in pods alone, not in templates of pods. */
  @Test
  void ports_of_the_host_are_not_filled_in_under_the_network_of_the_host() {
    Job job =
        MINIMAL
            .with("spec.template.spec.containers[0].ports", List.of(Map.of("containerPort", 80)))
            .with("spec.template.spec.hostNetwork", true)
            .defaulted();
    assertThat(job.spec().template().spec().containers().get(0).ports().get(0).hostPort()).isNull();
  }

  @Test
  void cron_job_gets_its_own_and_those_of_the_pod_template_only() {
    CronJob cron =
        CronJob.builder()
            .metadata(ObjectMeta.builder().name("c").build())
            .spec(
                CronJobSpec.builder()
                    .schedule("@daily")
                    .jobTemplate(JobTemplate.builder().spec(MINIMAL.spec()).build())
                    .build())
            .build()
            .defaulted();
    assertThat(cron.spec().concurrencyPolicy()).isEqualTo(ConcurrencyPolicy.ALLOW);
    assertThat(cron.spec().successfulJobsHistoryLimit()).isEqualTo(3);
    assertThat(cron.spec().failedJobsHistoryLimit()).isEqualTo(1);
    assertThat(cron.spec().jobTemplate().spec().parallelism()).isNull();
    assertThat(cron.spec().jobTemplate().spec().template().spec().dnsPolicy())
        .isEqualTo(DnsPolicy.CLUSTER_FIRST);
  }
}
