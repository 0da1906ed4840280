package dev.jobwright.bench.cold;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;

/** Declares a Job and prints its YAML with fabric8's builders and serialization. */
public final class PrintWithFabric8 {
  private PrintWithFabric8() {}

  /**
   * Prints the Job.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    System.out.print(Serialization.asYaml(job()));
  }

  /**
   * Declares the Job.
   *
   * @return the Job that {@link PrintWithJobwright} declares too
   */
  public static Job job() {
    return new JobBuilder()
        .withNewMetadata()
        .withName("resize")
        .withNamespace("images")
        .addToLabels("app", "resize")
        .endMetadata()
        .withNewSpec()
        .withCompletions(100)
        .withCompletionMode("Indexed")
        .withParallelism(8)
        .withBackoffLimitPerIndex(2)
        .withMaxFailedIndexes(5)
        .withActiveDeadlineSeconds(7200L)
        .withTtlSecondsAfterFinished(600)
        .withNewPodFailurePolicy()
        .addNewRule()
        .withAction("Ignore")
        .addNewOnPodCondition("True", "DisruptionTarget")
        .endRule()
        .addNewRule()
        .withAction("FailJob")
        .withNewOnExitCodes()
        .withOperator("In")
        .withValues(42)
        .endOnExitCodes()
        .endRule()
        .endPodFailurePolicy()
        .withNewTemplate()
        .withNewSpec()
        .addNewContainer()
        .withName("resize")
        .withImage("acme/resize:1")
        .withCommand("/resize")
        .withArgs("--width=640", "--quality=80")
        .addNewEnv()
        .withName("BUCKET")
        .withValue("photos")
        .endEnv()
        .addNewEnv()
        .withName("TOKEN")
        .withNewValueFrom()
        .withNewSecretKeyRef("token", "bucket-token", null)
        .endValueFrom()
        .endEnv()
        .withNewResources()
        .addToRequests("cpu", new Quantity("500m"))
        .addToLimits("memory", new Quantity("1Gi"))
        .endResources()
        .endContainer()
        .withRestartPolicy("Never")
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }
}
