package dev.jobwright.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestTest {

  @Test
  void without_arguments_every_group_is_measured_with_full_effort() {
    Request request = Request.parse(List.of());
    assertThat(request.groups())
        .containsExactly(
            "cold",
            "tasks",
            "schedule",
            "read",
            "write",
            "stores",
            "queue",
            "year",
            "pods",
            "retries");
    assertThat(request.effort()).isEqualTo(Effort.FULL);
    assertThat(request.page()).isNull();
  }

  @Test
  void options_and_groups_may_stand_in_any_order() {
    Request request = Request.parse(List.of("read", "--quick", "cold", "--write", "page.md"));
    assertThat(request.groups()).containsExactly("read", "cold");
    assertThat(request.effort()).isEqualTo(Effort.QUICK);
    assertThat(request.page()).isEqualTo(Path.of("page.md"));
  }

  @Test
  void an_unknown_word_is_refused_with_the_known_ones() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Request.parse(List.of("raed")))
        .withMessage(
            "raed: give --quick, --write PAGE, or groups of [cold, tasks, schedule, read, write, stores, queue, year, pods, retries]");
  }
}
