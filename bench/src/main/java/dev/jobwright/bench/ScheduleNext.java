package dev.jobwright.bench;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Finds the next time of a schedule after moments all over twenty years. */
@State(Scope.Benchmark)
public class ScheduleNext {
  /** A zone whose clocks change, on Sundays between two and three. */
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final long FIRST_SECOND = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_SECOND = Instant.parse("2044-01-01T00:00:00Z").getEpochSecond();

  /** In each library's own type, so that none has to convert. */
  private static final List<ZonedDateTime> MOMENTS = moments();

  private static final List<Instant> INSTANTS =
      MOMENTS.stream().map(ZonedDateTime::toInstant).toList();

  @Param public CronCase schedule = CronCase.EVERY_MINUTE;
  private int turn;

  @Benchmark
  public Instant jobwright() {
    return schedule.jobwright.next(INSTANTS.get(nextTurn())).orElseThrow();
  }

  @Benchmark
  public ZonedDateTime cronUtils() {
    return schedule.cronUtils.nextExecution(MOMENTS.get(nextTurn())).orElseThrow();
  }

  @Benchmark
  public ZonedDateTime spring() {
    return requireNonNull(schedule.spring.next(MOMENTS.get(nextTurn())));
  }

  private int nextTurn() {
    turn = (turn + 1) % MOMENTS.size();
    return turn;
  }

  private static List<ZonedDateTime> moments() {
    Random random = new Random(1);
    return Stream.generate(() -> random.nextDouble())
        .limit(1000)
        .map(part -> FIRST_SECOND + (long) (part * (LAST_SECOND - FIRST_SECOND)))
        .map(second -> Instant.ofEpochSecond(second).atZone(ZONE))
        .toList();
  }
}
