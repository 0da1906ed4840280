package dev.jobwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jobwright.manifest.ManifestException.Problem;
import dev.jobwright.model.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ManifestFilesTest {
  @TempDir Path folder;

  private final Manifest seed =
      Manifest.read(
          Cases.resource("seed/oneshot.yaml") + "---\n" + Cases.resource("seed/cronjob.yaml"));

  @Test
  void a_file_holds_the_whole_manifest() throws IOException {
    Path file = folder.resolve("k8s/batch/jobs.yaml");
    seed.writeTo(file);
    assertThat(file).hasContent(seed.toYaml());
    assertThat(Manifest.read(file)).isEqualTo(seed);
    assertThat(names(file.getParent())).containsExactly("jobs.yaml");
  }

  @Test
  void a_file_named_json_holds_json() {
    Path file = folder.resolve("jobs.json");
    seed.writeTo(file);
    assertThat(file).hasContent(seed.toJson());
    assertThat(Manifest.read(file)).isEqualTo(seed);
  }

  @Test
  void a_folder_holds_a_file_for_each_resource() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "not a manifest");
    seed.writeTo(folder);
    assertThat(names(folder))
        .containsExactly("cronjob-example-cron.yaml", "job-oneshot.yaml", "notes.txt");
    assertThat(Manifest.read(folder).resources())
        .containsExactlyInAnyOrderElementsOf(seed.resources());
  }

  @Test
  void a_new_path_without_extension_is_a_folder() throws IOException {
    seed.writeTo(folder.resolve("new/k8s"));
    assertThat(names(folder.resolve("new/k8s"))).hasSize(2);
  }

  @Test
  void an_existing_file_is_replaced_even_behind_a_link() throws IOException {
    Path file = Files.writeString(folder.resolve("jobs"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
    seed.writeTo(link);
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent(seed.toYaml());
    Manifest.of().writeTo(file);
    assertThat(file).isEmptyFile();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_to_a_file_that_is_not_there_yet_stays_a_link() throws IOException {
    Path file = folder.resolve("there/jobs.yaml");
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("there/jobs.yaml"));
    seed.writeTo(link);
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent(seed.toYaml());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void links_that_go_in_a_circle_are_refused() throws IOException {
    Path circle = folder.resolve("circle.yaml");
    Files.createSymbolicLink(circle, Path.of("circle.yaml"));
    assertThatThrownBy(() -> seed.writeTo(circle))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Cannot write " + circle + ": its symbolic links go in a circle");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_replaced_file_is_read_by_the_same_people_as_before() throws IOException {
    Path file = Files.writeString(folder.resolve("jobs.yaml"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));

    seed.writeTo(file);

    assertThat(file).hasContent(seed.toYaml());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("r--r-----");
  }

  @Test
  void nothing_changes_when_a_file_cannot_be_written() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "kept");
    assertThatThrownBy(() -> seed.writeTo(taken.resolve("jobs.yaml")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("Cannot write ");
    assertThat(taken).hasContent("kept");
    Path full = Files.createDirectories(folder.resolve("k8s/job-oneshot.yaml/full"));
    assertThatThrownBy(() -> seed.writeTo(folder.resolve("k8s")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(full).isDirectory();
    assertThat(names(folder.resolve("k8s")))
        .doesNotContain(".")
        .allMatch(name -> !name.startsWith("."));
  }

  @Test
  void nothing_is_written_when_two_resources_want_one_file() {
    Manifest twice = Manifest.of(seed.jobs().get(0), seed.jobs().get(0));
    assertThatThrownBy(() -> twice.writeTo(folder.resolve("k8s")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Two resources would be written to job-oneshot.yaml; write the manifest to one file");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_name_that_is_none_names_no_file() {
    Job job = seed.jobs().get(0);
    Job escaping = job.with("metadata.name", "../../etc/passwd");
    assertThatThrownBy(() -> Manifest.of(escaping).writeTo(folder.resolve("k8s")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A file cannot be named after the Job '../../etc/passwd'; give it a name of lower-case letters, digits, '-' and '.'");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_name_to_be_generated_names_the_file_by_its_beginning() throws IOException {
    Job job =
        Manifest.read(
                Cases.resource("seed/oneshot.yaml")
                    .replace("name: oneshot", "generateName: resize-"))
            .jobs()
            .get(0);
    Manifest.of(job).writeTo(folder);
    assertThat(names(folder)).containsExactly("job-resize.yaml");
    assertThat(Manifest.of(job)).hasToString("Manifest[Job resize-*]");
  }

  @Test
  void every_problem_of_every_file_is_told_with_its_file() throws IOException {
    Path a = Files.writeString(folder.resolve("a.yaml"), "kind: [");
    Path b =
        Files.writeString(
            folder.resolve("b.yml"), Cases.resource("seed/oneshot.yaml").replace("spec:", "sepc:"));
    Files.writeString(folder.resolve("c.txt"), "neither");
    List<Problem> problems =
        catchThrowableOfType(ManifestException.class, () -> Manifest.read(folder)).problems();
    assertThat(problems).extracting(Problem::source).contains(a.toString(), b.toString());
    assertThat(problems.get(0))
        .hasToString(
            a
                + ":1:8: kind: not YAML: while parsing a flow node: expected the node content, but found '<stream end>'");
  }

  @Test
  void a_missing_file_is_told_by_its_name() {
    assertThatThrownBy(() -> Manifest.read(folder.resolve("none.yaml")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "Cannot read " + folder.resolve("none.yaml") + ": there is no such file or folder");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
