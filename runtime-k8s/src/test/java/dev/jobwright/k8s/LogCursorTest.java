package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogCursorTest {
  private final LogCursor cursor = new LogCursor();

  @Test
  void the_rest_of_a_line_that_was_cut_goes_with_its_beginning() {
    String[] answer = {"2027-01-04T00:00:01Z long", " and longer", "2027-01-04T00:00:02Z next"};
    assertThat(read(answer)).containsExactly("long", " and longer", "next");

    assertThat(cursor.resumeAt()).hasToString("2027-01-04T00:00:02Z");
    assertThat(read("2027-01-04T00:00:02Z next", " of before", "2027-01-04T00:00:02.5Z more"))
        .containsExactly("more");
  }

  @Test
  void lines_that_are_out_of_order_are_told_once() {
    String[] answer = {
      "2027-01-04T00:00:01.1Z a", "2027-01-04T00:00:01.3Z c", "2027-01-04T00:00:01.2Z b"
    };
    assertThat(read(answer)).containsExactly("a", "c", "b");
    assertThat(read(answer)).isEmpty();
    assertThat(
            read(
                "2027-01-04T00:00:01.3Z c", "2027-01-04T00:00:01.5Z e", "2027-01-04T00:00:01.4Z d"))
        .containsExactly("e", "d");
  }

  @Test
  void lines_without_any_times_are_told() {
    assertThat(read("one", "two")).containsExactly("one", "two");
  }

  private List<String> read(String... lines) {
    cursor.beginAnswer();
    return Stream.of(lines)
        .map(LogCursor::read)
        .filter(cursor::isNew)
        .map(LogCursor.Stamped::text)
        .toList();
  }
}
