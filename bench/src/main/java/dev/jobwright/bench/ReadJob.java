package dev.jobwright.bench;

import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Resource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reads a Job or CronJob from YAML; Jobwright checks it too. */
@State(Scope.Benchmark)
public class ReadJob {
  @Param public JobCase job = JobCase.ONE_SHOT;
  private final Map<JobCase, String> texts = new EnumMap<>(JobCase.class);
  private final Map<JobCase, Class<? extends HasMetadata>> types = new EnumMap<>(JobCase.class);

  @Benchmark
  public Resource jobwright() {
    return Manifest.read(text()).resources().get(0);
  }

  @Benchmark
  public HasMetadata fabric8() {
    return Serialization.unmarshal(text(), type());
  }

  private Class<? extends HasMetadata> type() {
    return types.computeIfAbsent(job, each -> each.fabric8().getClass());
  }

  private String text() {
    return texts.computeIfAbsent(job, each -> Manifest.of(each.jobwright()).toYaml());
  }
}
