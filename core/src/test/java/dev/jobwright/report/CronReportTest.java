package dev.jobwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CronReportTest {
  @Test
  void the_text_lists_fires_and_what_was_skipped_in_the_zone_of_the_schedule() {
    assertThat(Samples.month().toText().lines())
        .startsWith(
            "CronJob report: 0 2 * * * (at 02:00), zone Europe/Stockholm",
            "  from 2026-12-31T23:00:00Z to 2027-01-31T22:59:59Z: 31 fires, 1 skipped",
            "  Fri 2027-01-01 02:00:00 +01:00  ✓ report-1 Complete after 5m")
        .contains(
            "  Wed 2027-01-13 02:00:00 +01:00  ░ skipped",
            "  Fri 2027-01-15 11:00:00 +01:00  █ by-hand Running, by hand",
            "  Wed 2027-01-20 02:00:00 +01:00  ✗ report-20 Failed after 5m");
  }

  @Test
  void the_page_has_a_cell_for_each_day() {
    assertThat(Samples.month().toHtml())
        .contains("<caption>January 2027</caption>")
        .contains(
            "<td data-day=\"2027-01-13\" data-fires=\"1\">13<span class=\"hidden\">: 1 skipped")
        .contains(
            "data-day=\"2027-01-15\" data-fires=\"2\">15<span class=\"hidden\">: 1 complete, 1"
                + " running")
        .doesNotContain("February")
        .doesNotContainPattern("(?i)<script|https?://");
  }

  @Test
  void fires_overlap_when_one_starts_before_the_other_has_ended() {
    Fire early = new Fire(null, "a", Samples.at(0), Samples.at(10), "Complete");
    Fire late = new Fire(null, "b", Samples.at(10), null, "Running");
    Fire between = new Fire(null, "c", Samples.at(9), Samples.at(11), "Complete");
    assertThat(early.overlaps(late)).isFalse();
    assertThat(early.overlaps(between)).isTrue();
    assertThat(between.overlaps(late)).isTrue();
    assertThat(late.overlaps(between)).isTrue();
  }
}
