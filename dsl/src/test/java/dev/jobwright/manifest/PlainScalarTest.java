package dev.jobwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainScalarTest {
  @ParameterizedTest
  @ValueSource(strings = {"y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"})
  void words_of_yaml_1_1_are_true(String text) {
    assertThat(PlainScalar.resolve(text)).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"})
  void words_of_yaml_1_1_are_false(String text) {
    assertThat(PlainScalar.resolve(text)).isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  void words_for_nothing_are_null(String text) {
    assertThat(PlainScalar.resolve(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "12, 12",
    "+12, 12",
    "-12, -12",
    "012, 10",
    "-012, -10",
    "0o12, 10",
    "0O12, 10",
    "0x1F, 31",
    "-0x1f, -31",
    "0b101, 5",
    "1_000, 1000",
    "1__0_, 10",
    "08, 8",
    "1e3, 1000",
    "1.0, 1",
    "1., 1",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "1e18, 1000000000000000000"
  })
  void whole_numbers_in_any_notation_are_longs(String text, long value) {
    assertThat(PlainScalar.resolve(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", ".5, 0.5", "-.5e-3, -0.0005", "+1.25, 1.25", "1_0.5, 10.5", "1e20, 1e20"})
  void fractions_and_what_no_long_holds_are_doubles(String text, double value) {
    assertThat(PlainScalar.resolve(text)).isEqualTo(value);
  }

  @Test
  void whole_numbers_beyond_a_long_keep_every_digit() {
    assertThat(PlainScalar.resolve("18446744073709551616"))
        .isEqualTo(new BigInteger("18446744073709551616"));
    assertThat(PlainScalar.resolve("0xffffffffffffffff"))
        .isEqualTo(new BigInteger("18446744073709551615"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yEs",
        "nULL",
        "1:30",
        "190:20:30",
        "2026-01-31",
        "2001-12-14T21:59:43Z",
        "1e400",
        "0x",
        "0o8",
        "0b2",
        "1e",
        "e1",
        ".",
        "-",
        "+",
        "._5",
        "_1",
        "1.2.3",
        "10.0.0.1",
        "5m",
        "100Mi",
        "<<",
        "=",
        "NaN",
        "Infinity",
        "1d",
        "0x1p3",
        "\u0661"
      })
  void everything_else_stays_text(String text) {
    assertThat(PlainScalar.resolve(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {".inf", ".Inf", ".INF", "+.inf", "-.INF", ".nan", ".NaN", ".NAN"})
  void what_json_cannot_hold_is_not_finite(String text) {
    assertThat((Double) PlainScalar.resolve(text)).isNotFinite();
  }

  @Test
  void a_number_of_a_million_digits_takes_no_time() {
    String digits = "9".repeat(1_000_000);
    assertThat(PlainScalar.resolve(digits)).isEqualTo(digits);
    assertThat(PlainScalar.resolve("0x" + digits)).isEqualTo("0x" + digits);
    assertThat(PlainScalar.resolve("1e" + digits)).isEqualTo("1e" + digits);
  }

  @Property
  void every_long_reads_as_itself(@ForAll long value) {
    assertThat(PlainScalar.resolve(Long.toString(value))).isEqualTo(value);
  }

  @Property
  void never_fails(@ForAll("numberLike") String text) {
    Object value = PlainScalar.resolve(text);
    assertThat(
            value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean)
        .isTrue();
  }

  @Provide
  Arbitrary<String> numberLike() {
    return Arbitraries.strings().withChars("0189+-._eExXobBfFyYnN:,~").ofMaxLength(10);
  }
}
