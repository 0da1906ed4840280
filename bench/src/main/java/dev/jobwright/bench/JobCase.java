package dev.jobwright.bench;

import static dev.jobwright.model.ImagePullPolicy.ALWAYS;
import static dev.jobwright.model.RestartPolicy.ON_FAILURE;
import static java.time.Duration.ofSeconds;

import dev.jobwright.bench.PlainJob.Container;
import dev.jobwright.bench.PlainJob.Env;
import dev.jobwright.bench.PlainJob.EnvSource;
import dev.jobwright.bench.PlainJob.ExitCodes;
import dev.jobwright.bench.PlainJob.FailurePolicy;
import dev.jobwright.bench.PlainJob.FailureRule;
import dev.jobwright.bench.PlainJob.Meta;
import dev.jobwright.bench.PlainJob.Pod;
import dev.jobwright.bench.PlainJob.PodCondition;
import dev.jobwright.bench.PlainJob.Resources;
import dev.jobwright.bench.PlainJob.SecretKey;
import dev.jobwright.bench.PlainJob.Spec;
import dev.jobwright.bench.PlainJob.Template;
import dev.jobwright.bench.cold.PrintWithFabric8;
import dev.jobwright.bench.cold.PrintWithJobwright;
import dev.jobwright.dsl.Jobs;
import dev.jobwright.model.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.util.List;
import java.util.Map;

/** A Job that can be declared in each library's own way. */
public enum JobCase {
  /** As short as they come. */
  ONE_SHOT {
    @Override
    Job jobwright() {
      return Jobs.oneShot("oneshot")
          .image("willvelida/kuard")
          .imagePullPolicy(ALWAYS)
          .command("/kuard")
          .args("--keygen-enable", "--keygen-exit-on-complete", "--keygen-num-to-gen=10")
          .restartPolicy(ON_FAILURE)
          .ttlAfterFinished(ofSeconds(100))
          .build();
    }

    @Override
    io.fabric8.kubernetes.api.model.batch.v1.Job fabric8() {
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

    @Override
    PlainJob plain() {
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
              100,
              null,
              new Template(new Pod(List.of(container), "OnFailure"))));
    }
  },

  /** With what is often set. */
  INDEXED {
    @Override
    Job jobwright() {
      return PrintWithJobwright.job();
    }

    @Override
    io.fabric8.kubernetes.api.model.batch.v1.Job fabric8() {
      return PrintWithFabric8.job();
    }

    @Override
    PlainJob plain() {
      Container container =
          new Container(
              "resize",
              "acme/resize:1",
              null,
              List.of("/resize"),
              List.of("--width=640", "--quality=80"),
              List.of(
                  new Env("BUCKET", "photos", null),
                  new Env("TOKEN", null, new EnvSource(new SecretKey("bucket-token", "token")))),
              new Resources(Map.of("cpu", "500m"), Map.of("memory", "1Gi")));
      FailurePolicy policy =
          new FailurePolicy(
              List.of(
                  new FailureRule(
                      "Ignore", List.of(new PodCondition("DisruptionTarget", "True")), null),
                  new FailureRule("FailJob", null, new ExitCodes("In", List.of(42)))));
      return new PlainJob(
          "batch/v1",
          "Job",
          new Meta("resize", "images", Map.of("app", "resize")),
          new Spec(
              8,
              100,
              "Indexed",
              2,
              5,
              7200L,
              600,
              policy,
              new Template(new Pod(List.of(container), "Never"))));
    }
  };

  abstract Job jobwright();

  abstract io.fabric8.kubernetes.api.model.batch.v1.Job fabric8();

  abstract PlainJob plain();
}
