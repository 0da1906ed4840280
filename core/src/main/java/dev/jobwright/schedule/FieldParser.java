package dev.jobwright.schedule;

import java.util.List;

/** Reads one field of a cron expression into a set of bits, one per value. */
final class FieldParser {
  private final CronField field;

  FieldParser(CronField field) {
    this.field = field;
  }

  /** Reads a list such as {@code 1,5-9/2}; empty pieces are ignored, as Kubernetes does. */
  long parse(Piece list) {
    long bits = 0;
    for (Piece range : list.split(',')) {
      if (!range.isEmpty()) {
        bits |= range(range);
      }
    }
    return bits;
  }

  private long range(Piece range) {
    List<Piece> rangeAndStep = range.split('/');
    List<Piece> bounds = rangeAndStep.get(0).split('-');
    boolean star = bounds.get(0).text().equals("*") || bounds.get(0).text().equals("?");
    long start = star ? field.min() : value(bounds.get(0));
    long end = star ? field.max() : end(range, bounds, start);
    long step = step(range, rangeAndStep);
    if (rangeAndStep.size() == 2 && bounds.size() == 1) {
      end = field.max();
    }
    check(range, start, end, step);
    return field.bits(start, end, step) | (star && step == 1 ? CronField.STAR : 0);
  }

  private long end(Piece range, List<Piece> bounds, long start) {
    return switch (bounds.size()) {
      case 1 -> start;
      case 2 -> value(bounds.get(1));
      default -> throw error(range, "too many hyphens: " + range.text());
    };
  }

  private long step(Piece range, List<Piece> rangeAndStep) {
    return switch (rangeAndStep.size()) {
      case 1 -> 1;
      case 2 -> number(rangeAndStep.get(1));
      default -> throw error(range, "too many slashes: " + range.text());
    };
  }

  private void check(Piece range, long start, long end, long step) {
    if (start < field.min()) {
      throw error(
          range, "beginning of range (%d) below minimum (%d)".formatted(start, field.min()), range);
    }
    if (end > field.max()) {
      throw error(range, "end of range (%d) above maximum (%d)".formatted(end, field.max()), range);
    }
    if (start > end) {
      throw error(
          range, "beginning of range (%d) beyond end of range (%d)".formatted(start, end), range);
    }
    if (step == 0) {
      throw error(range, "step of range should be a positive number", range);
    }
  }

  private long value(Piece value) {
    int named = field.valueOfName(value.text());
    return named >= 0 ? named : number(value);
  }

  private long number(Piece number) {
    long value;
    try {
      value = GoText.parseInt(number.text());
    } catch (NumberFormatException e) {
      throw error(
          number, "failed to parse int from %s: %s".formatted(number.text(), e.getMessage()));
    }
    if (value < 0) {
      throw error(number, "negative number (%d) not allowed".formatted(value), number);
    }
    return value;
  }

  private ScheduleParseException error(Piece where, String reason, Piece named) {
    return error(where, reason + ": " + named.text());
  }

  private ScheduleParseException error(Piece where, String reason) {
    return where.error(reason, field.rule());
  }
}
