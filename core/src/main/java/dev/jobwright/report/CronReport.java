package dev.jobwright.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a CronJob has done, up to one moment.
 *
 * @param name its name
 * @param schedule its schedule as it is written
 * @param meaning the schedule in words
 * @param zone the zone of its schedule
 * @param from when it was created
 * @param to the moment of the report
 * @param facts what it was declared with
 * @param fires the Jobs it has started, oldest first; of very many the last ones
 * @param skipped the times of its schedule at which it started none, oldest first
 * @param events its events, oldest first
 */
public record CronReport(
    String name,
    String schedule,
    String meaning,
    ZoneId zone,
    Instant from,
    Instant to,
    List<Fact> facts,
    List<Fire> fires,
    List<Instant> skipped,
    List<EventLine> events) {

  /** Copies the lists. */
  public CronReport {
    facts = List.copyOf(facts);
    fires = List.copyOf(fires);
    skipped = List.copyOf(skipped);
    events = List.copyOf(events);
  }

  /**
   * Lists the fires and what was skipped, for a terminal.
   *
   * @return several lines, each with its end
   */
  public String toText() {
    return FireList.of(this);
  }

  /**
   * Writes a page for a browser: complete in itself, it loads nothing.
   *
   * @return HTML
   */
  public String toHtml() {
    return CronPage.of(this);
  }

  /**
   * Writes the page to a file; missing folders are made.
   *
   * @param file where to write
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public void writeTo(Path file) {
    PageFile.write(file, toHtml());
  }
}
