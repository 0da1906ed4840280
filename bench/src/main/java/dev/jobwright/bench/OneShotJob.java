package dev.jobwright.bench;

import static dev.jobwright.model.ImagePullPolicy.ALWAYS;
import static dev.jobwright.model.RestartPolicy.ON_FAILURE;
import static java.time.Duration.ofSeconds;

import dev.jobwright.bench.PlainJob.Container;
import dev.jobwright.bench.PlainJob.Meta;
import dev.jobwright.bench.PlainJob.Pod;
import dev.jobwright.bench.PlainJob.Spec;
import dev.jobwright.bench.PlainJob.Template;
import dev.jobwright.dsl.Jobs;
import dev.jobwright.model.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.util.List;

/** A Job that runs one container once. */
final class OneShotJob {
  private OneShotJob() {}

  static Job jobwright() {
    return Jobs.oneShot("oneshot")
        .image("willvelida/kuard")
        .imagePullPolicy(ALWAYS)
        .command("/kuard")
        .args("--keygen-enable", "--keygen-exit-on-complete", "--keygen-num-to-gen=10")
        .restartPolicy(ON_FAILURE)
        .ttlAfterFinished(ofSeconds(100))
        .build();
  }

  static io.fabric8.kubernetes.api.model.batch.v1.Job fabric8() {
    return new JobBuilder()
        .withNewMetadata()
        .withName("oneshot")
        .endMetadata()
        .withNewSpec()
        .withTtlSecondsAfterFinished(100)
        .withNewTemplate()
        .withNewSpec()
        .addNewContainer()
        .withName("kuard")
        .withImage("willvelida/kuard")
        .withImagePullPolicy("Always")
        .withCommand("/kuard")
        .withArgs("--keygen-enable", "--keygen-exit-on-complete", "--keygen-num-to-gen=10")
        .endContainer()
        .withRestartPolicy("OnFailure")
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  static PlainJob plain() {
    Container container =
        new Container(
            "kuard",
            "willvelida/kuard",
            "Always",
            List.of("/kuard"),
            List.of("--keygen-enable", "--keygen-exit-on-complete", "--keygen-num-to-gen=10"),
            null,
            null);
    return new PlainJob(
        "batch/v1",
        "Job",
        new Meta("oneshot", null, null),
        new Spec(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            100,
            null,
            new Template(new Pod(List.of(container), "OnFailure", null))));
  }
}
