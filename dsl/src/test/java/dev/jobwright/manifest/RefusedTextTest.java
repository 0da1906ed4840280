package dev.jobwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jobwright.manifest.ManifestException.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedTextTest {
  static Stream<Cases> cases() {
    return Cases.in("refused-texts.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void says_what_is_wrong_and_where(Cases refused) {
    assertThat(refusal(Source.of(refused.text()))).hasMessage(refused.message());
  }

  @Test
  void invalid_utf_8_is_refused_where_it_stands() {
    byte[] bytes = "a: 1\nb: \u00e9\u00e9x".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = 'y';
    assertThat(decoding(bytes)).isEqualTo("line 2, column 5: not UTF-8; save the text as UTF-8");
    assertThat(decoding(new byte[] {'a', (byte) 0xC3}))
        .isEqualTo("line 1, column 2: not UTF-8; save the text as UTF-8");
  }

  @Test
  void utf_16_is_refused_by_name() {
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      assertThat(decoding("a: 1".getBytes(charset)))
          .isEqualTo("line 1, column 1: the text is UTF-16; save it as UTF-8");
    }
  }

  @Test
  void characters_that_yaml_does_not_have_are_refused() {
    assertThat(refusal(Source.of("a: 1\r\nb: \u0000")))
        .hasMessage(
            "line 2, column 4: the character U+0000 may not stand in YAML; write it as an escape in double quotes");
    for (String bad :
        new String[] {"\u0007", "\u007f", "\u0080", "\ufffe", "x\ufeff", "\ud800", "\udc00x"}) {
      assertThat(refusal(Source.of("a: " + bad)).problems()).hasSize(1);
    }
    assertThat(Documents.read(Source.of("a: x\u0085\t\ud83d\ude00\ufffd"))).hasSize(1);
  }

  @Test
  void more_than_ten_mebibytes_are_refused_unread() {
    String message =
        "line 1, column 1: longer than 10 MiB, the most that is read; split the manifest";
    assertThat(
            catchThrowableOfType(
                ManifestException.class, () -> Source.of("#".repeat(Source.MAX_BYTES + 1))))
        .hasMessage(message);
    InputStream bytes = new ByteArrayInputStream(new byte[Source.MAX_BYTES + 1]);
    assertThat(catchThrowableOfType(ManifestException.class, () -> Source.of(bytes)))
        .hasMessage(message);
    assertThat(Documents.read(Source.of("#".repeat(Source.MAX_BYTES)))).isEmpty();
    assertThat(
            catchThrowableOfType(
                ManifestException.class,
                () -> Source.of("#" + "\u00e9".repeat(Source.MAX_BYTES / 2))))
        .hasMessage(message);
    assertThat(Documents.read(Source.of("#" + "\u20ac".repeat(Source.MAX_BYTES / 3)))).isEmpty();
  }

  @Test
  void no_more_than_a_hundred_problems_are_told() {
    assertThat(refusal(Source.of("a: 1\n".repeat(1000))).problems())
        .hasSize(100)
        .first()
        .isEqualTo(new Problem(null, 2, 1, "a", "set twice, first on line 1; keep one"));
  }

  @Test
  void the_message_begins_with_the_name_of_the_source() {
    assertThat(refusal(new Source("k8s/jobs.yaml", "a: 1\na: 2\n\na: 3")))
        .hasMessage(
            """
            k8s/jobs.yaml:2:1: a: set twice, first on line 1; keep one
            k8s/jobs.yaml:4:1: a: set twice, first on line 1; keep one""");
  }

  private static String decoding(byte[] bytes) {
    return catchThrowableOfType(
            ManifestException.class, () -> Source.of(new ByteArrayInputStream(bytes)))
        .getMessage();
  }

  private static ManifestException refusal(Source source) {
    return catchThrowableOfType(ManifestException.class, () -> Documents.read(source));
  }
}
