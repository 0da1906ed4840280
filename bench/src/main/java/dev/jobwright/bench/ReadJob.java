package dev.jobwright.bench;

import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Job;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reads a Job from YAML; Jobwright checks it too. */
@State(Scope.Benchmark)
public class ReadJob {
  @Param public JobCase job = JobCase.ONE_SHOT;
  private final Map<JobCase, String> texts = new EnumMap<>(JobCase.class);

  @Benchmark
  public Job jobwright() {
    return Manifest.read(text()).jobs().get(0);
  }

  @Benchmark
  public io.fabric8.kubernetes.api.model.batch.v1.Job fabric8() {
    return Serialization.unmarshal(text(), io.fabric8.kubernetes.api.model.batch.v1.Job.class);
  }

  private String text() {
    return texts.computeIfAbsent(job, each -> Manifest.of(each.jobwright()).toYaml());
  }
}
