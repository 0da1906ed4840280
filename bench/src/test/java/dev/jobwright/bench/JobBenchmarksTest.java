package dev.jobwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Resource;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobBenchmarksTest {

  @ParameterizedTest
  @EnumSource
  void all_sides_declare_the_same_job(JobCase job) {
    DeclareJob benchmark = new DeclareJob();
    benchmark.job = job;
    assertThat(read(benchmark.jobwright())).isEqualTo(read(benchmark.fabric8()));
  }

  @ParameterizedTest
  @EnumSource
  void all_sides_write_the_same_job(JobCase job) {
    WriteJob benchmark = new WriteJob();
    benchmark.job = job;
    assertThat(read(benchmark.jobwright())).isEqualTo(read(benchmark.jackson()));
  }

  @ParameterizedTest
  @EnumSource
  void all_sides_read_the_same_job(JobCase job) {
    ReadJob benchmark = new ReadJob();
    benchmark.job = job;
    assertThat(benchmark.jobwright()).isEqualTo(read(Serialization.asYaml(benchmark.fabric8())));
  }

  private static Resource read(String yaml) {
    return Manifest.read(yaml).resources().get(0);
  }
}
