package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Resource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChapterTest {

  private final Map<String, Resource> files = new ChapterFiles().all();

  @Test
  void what_is_declared_in_java_equals_what_the_files_hold() {
    assertThat(Chapter.declared()).containsExactlyEntriesOf(files);
  }

  @Test
  void what_is_declared_in_java_prints_yaml_that_reads_back_equal_to_the_files() {
    Manifest declared = Manifest.of(Chapter.declared().values());
    assertThat(Manifest.read(declared.toYaml()).resources())
        .containsExactlyElementsOf(files.values());
  }
}
