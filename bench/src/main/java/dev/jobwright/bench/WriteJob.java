package dev.jobwright.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Resource;
import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a Job that is there already as YAML: the same fields, quoted only where it must be. */
@State(Scope.Benchmark)
public class WriteJob {
  private static final YAMLMapper JACKSON =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  @Param public JobCase job = JobCase.ONE_SHOT;
  private final Map<JobCase, Resource> jobs = new EnumMap<>(JobCase.class);
  private final Map<JobCase, Record> plainJobs = new EnumMap<>(JobCase.class);

  @Benchmark
  public String jobwright() {
    return Manifest.of(jobs.computeIfAbsent(job, JobCase::jobwright)).toYaml();
  }

  @Benchmark
  public String jackson() {
    return JACKSON.writeValueAsString(plainJobs.computeIfAbsent(job, JobCase::plain));
  }
}
