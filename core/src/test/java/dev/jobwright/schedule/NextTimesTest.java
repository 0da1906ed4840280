package dev.jobwright.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextTimesTest {

  @Test
  void answers_all_2000_recorded_schedules_as_kubernetes_does() {
    List<RecordedCase> cases = RecordedCase.all();

    List<String> differences = new ArrayList<>();
    for (RecordedCase recorded : cases) {
      String wanted = recorded.error().isEmpty() ? recorded.next().toString() : recorded.error();
      String found = answer(recorded);
      if (!found.equals(wanted)) {
        differences.add(recorded + " but found " + found);
      }
    }

    assertThat(differences).isEmpty();
    assertThat(cases).hasSize(2_000);
  }

  private static String answer(RecordedCase recorded) {
    try {
      Schedule schedule = Schedule.parse(recorded.schedule(), ZoneId.of(recorded.zone()));
      return next(schedule, Instant.parse(recorded.from()), recorded.next().size()).toString();
    } catch (ScheduleParseException e) {
      return e.reason();
    }
  }

  private static List<String> next(Schedule schedule, Instant from, int count) {
    List<String> times = new ArrayList<>();
    Optional<Instant> time = schedule.next(from);
    while (time.isPresent() && times.size() < count) {
      times.add(time.get().toString());
      time = schedule.next(time.get());
    }
    if (times.size() < count) {
      times.add("none");
    }
    return times;
  }
}
