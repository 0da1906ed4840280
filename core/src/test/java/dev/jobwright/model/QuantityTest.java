package dev.jobwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "500m, 0.5",
    "2, 2",
    "+2, 2",
    "-1.5, -1.5",
    "1., 1",
    ".5, 0.5",
    "1Ki, 1024",
    "1.5Gi, 1610612736",
    "3k, 3000",
    "250u, 0.00025",
    "7n, 0.000000007",
    "1e3, 1000",
    "1E-3, 0.001",
    "2e+18, 2e18",
    "1Ei, 1152921504606846976",
    "1E, 1e18"
  })
  void a_number_and_its_suffix_are_an_amount(String text, BigDecimal amount) {
    assertThat(Quantity.of(text).amount()).isEqualByComparingTo(amount);
    assertThat(Quantity.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "m",
        ".",
        "-",
        "1.2.3",
        "1 Gi",
        "1GB",
        "1ki",
        "1e",
        "1e1.5",
        "1e19",
        "1e-19",
        "1e2147483648",
        "0e-2147483648",
        "9E-2147483648"
      })
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> Quantity.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + text + "\": must be a quantity such as 500m, 2, 1.5 or 1Gi");
  }

  @Test
  void amounts_are_compared_whatever_their_text() {
    assertThat(Quantity.of("1Gi")).isEqualByComparingTo(Quantity.of("1024Mi"));
    assertThat(Quantity.of("1Gi")).isNotEqualTo(Quantity.of("1024Mi"));
    assertThat(Quantity.of("999m")).isLessThan(Quantity.of("1"));
  }
}
