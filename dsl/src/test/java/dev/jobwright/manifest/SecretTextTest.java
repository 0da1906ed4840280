package dev.jobwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the value of a variable or of a header says is in no message, however it was written. */
class SecretTextTest {

  private static final String WITH_VARIABLE =
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {name: a}
      spec:
        template:
          spec:
            restartPolicy: Sometimes
            containers:
            - name: a
              image: a
              env:
              - name: PASSWORD
                value: %s
      """;

  private static final String WITH_HEADER =
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {name: a}
      spec:
        template:
          spec:
            restartPolicy: Sometimes
            containers:
            - name: a
              image: a
              livenessProbe:
                httpGet:
                  port: 80
                  httpHeaders:
                  - name: Authorization
                    value: %s
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*hunter2",
        "!!int hunter2",
        "!!float hunter2",
        "!!bool hunter2",
        "!!null hunter2",
        "!!binary hunter2",
        "!hunter2",
        "!hunter2 x",
        "!!hunter2 x",
        "&hunter2",
        "&hunter2 *hunter2",
        "&hunter2 [*hunter2]",
        "[hunter2]",
        "{a: hunter2}",
        "{hunter2: a}",
        "!hunter2 {a: b}",
        "!hunter2 [a]",
        "|hunter2",
        ">hunter2",
        "@hunter2",
        "`hunter2`",
        "%hunter2",
        "hunter2: x",
        "- hunter2",
        "\"hunter2",
        "'hunter2",
        "\"\\hunter2\"",
        "\"hunter2\" x",
        "\"\\ud800hunter2\"",
        "{hunter2: 1, hunter2: 2}",
        "{hunter2: [1, 2}",
        "{? [a] : hunter2}",
        "{<<: hunter2}",
        "{<<: *hunter2}",
        "{hunter2: 1, <<: {hunter2: 2}}",
        "[a, *hunter2]",
        "? hunter2",
        "hunter2\t: x",
        "hunter2\n        x: y",
        "hunter2\u0000",
      })
  void a_password_is_in_no_message(String written) {
    for (String manifest : new String[] {WITH_VARIABLE, WITH_HEADER}) {
      String text = manifest.formatted(written);

      ManifestException refused =
          catchThrowableOfType(ManifestException.class, () -> Manifest.read(text));

      assertThat(refused).as(written).isNotNull();
      assertThat(refused.getMessage()).as(written).doesNotContain("hunter2");
      assertThat(refused.toString()).as(written).doesNotContain("hunter2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567", "1.234567e999", "12345670", "true1234567", "0x1234567"})
  void a_number_meant_as_password_is_in_no_message(String written) {
    String text = WITH_VARIABLE.formatted(written);

    ManifestException refused =
        catchThrowableOfType(ManifestException.class, () -> Manifest.read(text));

    assertThat(refused.getMessage()).doesNotContain("234567");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678", "{\"a\": \"12345678\"}", "\"12345678", "[12345678]"})
  void json_keeps_the_secret_too(String written) {
    String text =
        """
        {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "a"},
         "spec": {"template": {"spec": {"restartPolicy": "Never", "containers": [
           {"name": "a", "image": "a", "env": [{"name": "P", "value": %s}]}]}}}}
        """
            .formatted(written);

    ManifestException refused =
        catchThrowableOfType(ManifestException.class, () -> Manifest.read(text));

    assertThat(refused.getMessage()).doesNotContain("12345678");
  }

  @Test
  void the_repair_is_named_where_the_value_is_not() {
    ManifestException refused =
        catchThrowableOfType(
            ManifestException.class, () -> Manifest.read(WITH_VARIABLE.formatted("*hunter2")));

    assertThat(refused)
        .hasMessageContaining(
            "spec.template.spec.containers[0].env[0].value: must be text; write it in quotes");
  }
}
