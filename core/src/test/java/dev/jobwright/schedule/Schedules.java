package dev.jobwright.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Random schedules, zones, and moments close to where the clocks of those zones change. */
final class Schedules {
  private static final Instant FIRST = Instant.parse("1930-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2110-01-01T00:00:00Z");

  /** Zones that change at midnight, by half an hour, by a day, twice a year or not at all. */
  private static final List<String> ODD_ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "Europe/Dublin",
          "America/New_York",
          "America/Havana",
          "America/Sao_Paulo",
          "America/Santiago",
          "America/Asuncion",
          "America/St_Johns",
          "America/Scoresbysund",
          "Antarctica/Troll",
          "Asia/Beirut",
          "Asia/Amman",
          "Asia/Gaza",
          "Asia/Kathmandu",
          "Asia/Tehran",
          "Africa/Cairo",
          "Africa/Casablanca",
          "Africa/Monrovia",
          "Atlantic/Azores",
          "Australia/Lord_Howe",
          "Pacific/Apia",
          "Pacific/Chatham",
          "Pacific/Kiritimati",
          "Pacific/Kwajalein");

  private Schedules() {}

  static Arbitrary<String> expressions() {
    return Combinators.combine(
            field(CronField.MINUTE),
            field(CronField.HOUR),
            field(CronField.DAY_OF_MONTH),
            field(CronField.MONTH),
            field(CronField.DAY_OF_WEEK))
        .as((minute, hour, dom, month, dow) -> String.join(" ", minute, hour, dom, month, dow));
  }

  static Arbitrary<Tuple2<ZoneId, Instant>> moments() {
    return zones().flatMap(zone -> moments(zone).map(moment -> Tuple.of(zone, moment)));
  }

  static Arbitrary<ZoneId> zones() {
    List<String> all = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(ODD_ZONES)), Tuple.of(1, Arbitraries.of(all)))
        .map(ZoneId::of);
  }

  private static Arbitrary<Instant> moments(ZoneId zone) {
    Arbitrary<Instant> any =
        Arbitraries.longs()
            .between(FIRST.getEpochSecond(), LAST.getEpochSecond())
            .withoutEdgeCases()
            .map(Instant::ofEpochSecond);
    List<Instant> changes =
        changes(zone.getRules()).stream().map(ZoneOffsetTransition::getInstant).toList();
    if (changes.isEmpty()) {
      return any;
    }
    Arbitrary<Duration> near =
        Arbitraries.frequencyOf(
            Tuple.of(1, seconds(Duration.ofHours(3))),
            Tuple.of(1, seconds(Duration.ofDays(3))),
            Tuple.of(1, seconds(Duration.ofDays(70))));
    Arbitrary<Instant> close = Combinators.combine(Arbitraries.of(changes), near).as(Instant::plus);
    return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(5, close));
  }

  private static Arbitrary<Duration> seconds(Duration most) {
    return Arbitraries.longs()
        .between(-most.toSeconds(), most.toSeconds())
        .withoutEdgeCases()
        .map(Duration::ofSeconds);
  }

  /** Tells whether every day of a zone begins at 00:00. */
  static boolean keepsMidnight(ZoneId zone) {
    return changes(zone.getRules()).stream()
        .filter(ZoneOffsetTransition::isGap)
        .noneMatch(gap -> startsDay(gap.getDateTimeBefore()) || leavesDay(gap));
  }

  /**
   * Tells whether clocks change only on the hour in all that a search from one instant to another
   * may visit. Where they go back by an hour at half past, the steps of Kubernetes can land in an
   * hour that is not in the schedule; and they begin before the start, at the full hour, at
   * midnight or at the first of the month.
   */
  static boolean changesOnTheHour(ZoneId zone, Instant from, Instant to) {
    Instant earliest = from.minus(Duration.ofDays(33));
    return changes(zone.getRules()).stream()
        .filter(change -> change.getInstant().isAfter(earliest) && !change.getInstant().isAfter(to))
        .allMatch(
            change ->
                onTheHour(change.getDateTimeBefore()) && onTheHour(change.getDateTimeAfter()));
  }

  private static boolean onTheHour(LocalDateTime time) {
    return time.toLocalTime().toSecondOfDay() % 3600 == 0;
  }

  private static boolean startsDay(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  private static boolean leavesDay(ZoneOffsetTransition gap) {
    return gap.getDateTimeAfter()
        .minusNanos(1)
        .toLocalDate()
        .isAfter(gap.getDateTimeBefore().toLocalDate());
  }

  private static List<ZoneOffsetTransition> changes(ZoneRules rules) {
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    ZoneOffsetTransition next = rules.nextTransition(FIRST);
    while (next != null && next.getInstant().isBefore(LAST)) {
      changes.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return changes;
  }

  private static Arbitrary<String> field(CronField field) {
    Arbitrary<String> one = value(field).map(String::valueOf);
    Arbitrary<String> list =
        piece(field).list().ofMinSize(1).ofMaxSize(3).map(pieces -> String.join(",", pieces));
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.of("*")), Tuple.of(3, one), Tuple.of(3, list));
  }

  private static Arbitrary<String> piece(CronField field) {
    Arbitrary<Integer> step = Arbitraries.integers().between(1, 20);
    Arbitrary<String> range =
        Combinators.combine(value(field), value(field))
            .as((a, b) -> Math.min(a, b) + "-" + Math.max(a, b));
    return Arbitraries.oneOf(
        Arbitraries.of("*", "?"),
        value(field).map(String::valueOf),
        range,
        step.map(n -> "*/" + n),
        Combinators.combine(range, step).as((r, n) -> r + "/" + n),
        Combinators.combine(value(field), step).as((v, n) -> v + "/" + n));
  }

  private static Arbitrary<Integer> value(CronField field) {
    return Arbitraries.integers().between(field.min(), field.max());
  }
}
