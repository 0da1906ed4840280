package dev.jobwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
  static Stream<Cases> refused() {
    return Cases.in("refused-manifests.txt");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void says_what_the_server_would_refuse_and_where(Cases refused) {
    assertThat(catchThrowableOfType(ManifestException.class, () -> Manifest.read(refused.text())))
        .hasMessage(refused.message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cronjob",
        "job-consumers",
        "job-parallel",
        "oneshot",
        "oneshot-failing",
        "oneshot-never",
        "rs-queue",
        "service-queue"
      })
  void what_people_wrote_is_read_and_written_without_losing_a_field(String name) {
    String written = Cases.resource("seed/" + name + ".yaml");
    Manifest manifest = Manifest.read(written);
    assertThat(manifest.resources()).hasSize(1);
    assertThat(Documents.read(Source.of(manifest.toYaml())))
        .isEqualTo(Documents.read(Source.of(written)));
    assertThat(Manifest.read(manifest.toYaml())).isEqualTo(manifest);
    assertThat(Manifest.read(manifest.toJson())).isEqualTo(manifest);
    assertThat(manifest.toYaml()).isEqualTo(Cases.resource("written/" + name + ".yaml"));
  }

  @Provide
  Arbitrary<Resource> resources() {
    return AnyJob.resources();
  }

  @Property
  void reading_what_was_written_gives_an_equal_value(@ForAll("resources") Resource resource) {
    Manifest manifest = Manifest.of(resource);
    assertThat(Manifest.read(manifest.toYaml())).isEqualTo(manifest);
    assertThat(Manifest.read(manifest.toJson())).isEqualTo(manifest);
    assertThat(Manifest.read(manifest.toYaml()).toYaml()).isEqualTo(manifest.toYaml());
  }

  @Property(tries = 100)
  void many_resources_keep_their_order(
      @ForAll("resources") Resource first, @ForAll("resources") Resource second) {
    Manifest manifest = Manifest.of(first, second, first);
    assertThat(Manifest.read(manifest.toYaml()).resources()).containsExactly(first, second, first);
    assertThat(Manifest.read(manifest.toJson()).resources()).containsExactly(first, second, first);
  }

  @Test
  void resources_are_found_by_kind() {
    Manifest manifest = seed();
    assertThat(manifest.jobs()).extracting(Job::name).containsExactly("oneshot");
    assertThat(manifest.cronJobs()).extracting(CronJob::name).containsExactly("example-cron");
    assertThat(manifest.resources()).hasSize(3);
    assertThat(manifest)
        .hasToString("Manifest[Job oneshot, CronJob example-cron, ReplicaSet queue]");
  }

  @Test
  void streams_are_read_to_their_end() throws IOException {
    byte[] bytes = seed().toYaml().getBytes(StandardCharsets.UTF_8);
    assertThat(Manifest.read(new ByteArrayInputStream(bytes))).isEqualTo(seed());
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    assertThatThrownBy(() -> Manifest.read(closed))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Cannot read the manifest");
  }

  @Test
  void no_resources_are_a_manifest_too() {
    Manifest none = Manifest.of();
    assertThat(none.toYaml()).isEmpty();
    assertThat(Manifest.read(none.toYaml())).isEqualTo(none);
    assertThat(Manifest.read(none.toJson())).isEqualTo(none);
  }

  @Test
  void manifests_with_equal_resources_in_order_are_equal() {
    Manifest seed = seed();
    assertThat(seed).isEqualTo(seed()).hasSameHashCodeAs(seed());
    assertThat(seed).isNotEqualTo(Manifest.of(seed.jobs())).isNotEqualTo(Manifest.of());
  }

  @Test
  void an_empty_word_is_as_good_as_none() {
    String job = Cases.resource("seed/oneshot.yaml");
    assertThat(Manifest.read(job.replace("imagePullPolicy: Always", "imagePullPolicy: ''")))
        .isEqualTo(Manifest.read(job.replace("imagePullPolicy: Always", "")));
  }

  @Test
  void fields_of_the_server_are_kept() {
    String yaml =
        """
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: j
          uid: 1b4d
          creationTimestamp: null
        spec:
          template:
            spec:
              hostNetwork: true
              restartPolicy: Never
              containers:
              - name: c
                image: i
                resources: {}
        status:
          active: 1
          conditions:
          - type: Suspended
            status: "True"
        """;
    Map<String, Object> document = Manifest.read(yaml).jobs().get(0).toDocument();
    assertThat(document)
        .containsEntry(
            "status",
            Map.of(
                "active",
                1L,
                "conditions",
                List.of(Map.of("type", "Suspended", "status", "True"))));
    assertThat(document.toString()).contains("uid=1b4d", "hostNetwork=true");
  }

  private static Manifest seed() {
    return Manifest.read(
        Cases.resource("seed/oneshot.yaml")
            + "---\n"
            + Cases.resource("seed/cronjob.yaml")
            + "---\n"
            + Cases.resource("seed/rs-queue.yaml"));
  }
}
