package dev.jobwright.bench;

import dev.jobwright.manifest.Manifest;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Declares a Job with builders and writes it as YAML; Jobwright checks it too. */
@State(Scope.Benchmark)
public class DeclareJob {
  @Param public JobCase job = JobCase.ONE_SHOT;

  @Benchmark
  public String jobwright() {
    return Manifest.of(job.jobwright()).toYaml();
  }

  @Benchmark
  public String fabric8() {
    return Serialization.asYaml(job.fabric8());
  }
}
