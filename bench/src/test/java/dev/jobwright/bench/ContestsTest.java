package dev.jobwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.bench.Contest.Rival;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

class ContestsTest {

  @Test
  void every_side_names_a_benchmark() {
    assertThat(jmhSides()).isNotEmpty().allMatch(ContestsTest::exists);
  }

  @Test
  void every_goal_is_to_be_at_least_as_fast_as_those_who_do_as_much() {
    assertThat(Contests.all().stream().flatMap(contest -> contest.rivals().stream()))
        .filteredOn(rival -> !rival.name().contains("ThreadPoolExecutor"))
        .filteredOn(rival -> !rival.name().equals("a bare append log"))
        .filteredOn(rival -> !rival.name().startsWith("chronicle-queue"))
        .filteredOn(rival -> !rival.name().equals("the JDK's HttpServer with a constant"))
        .allMatch(rival -> rival.goal() >= 1);
  }

  private static List<JmhSide> jmhSides() {
    return Contests.all().stream()
        .flatMap(
            contest ->
                Stream.concat(
                    Stream.of(contest.jobwright()), contest.rivals().stream().map(Rival::side)))
        .filter(JmhSide.class::isInstance)
        .map(JmhSide.class::cast)
        .toList();
  }

  private static boolean exists(JmhSide side) {
    return Arrays.stream(side.benchmark().getMethods())
        .anyMatch(m -> m.getName().equals(side.method()) && m.isAnnotationPresent(Benchmark.class));
  }
}
