package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoJsonTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T14:56:19.226531325Z, 2026-11-23T14:56:19.226531325Z",
    "2026-11-23T14:56:19.220000000Z, 2026-11-23T14:56:19.22Z",
    "2026-11-23T14:56:19.000000001Z, 2026-11-23T14:56:19.000000001Z",
    "2026-11-23T14:56:00Z, 2026-11-23T14:56:00Z",
    "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59.5Z",
  })
  void a_time_has_its_nanoseconds_without_zeros_at_the_end(String time, String text) {
    assertThat(GoJson.time(Instant.parse(time))).isEqualTo(text);
  }

  @Property
  void a_time_is_read_back_as_it_was(
      @ForAll @LongRange(min = 0, max = 253402300799L) long second,
      @ForAll @IntRange(max = 999_999_999) int nano) {
    Instant time = Instant.ofEpochSecond(second, nano);
    String text = GoJson.time(time);
    assertThat(Instant.parse(text)).isEqualTo(time);
    assertThat(text).doesNotMatch(".*\\.\\d*0Z");
  }

  @Property
  void a_text_is_read_back_as_it_was(@ForAll String text) {
    StringBuilder out = new StringBuilder("{\"t\":");
    GoJson.quote(out, text);
    Json read =
        Json.read(out.append('}').toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    boolean isWhole = text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    assertThat(read.text("t"))
        .isEqualTo(
            isWhole
                ? text
                : text.codePoints()
                    .map(c -> c >= 0xd800 && c <= 0xdfff ? 0xfffd : c)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }
}
