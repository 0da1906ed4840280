package com.acme.report;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import java.nio.file.Path;

/** Declares the nightly report, and writes it as YAML. */
public final class NightlyReport {
  static final String IMAGE = "acme/report:7";

  private NightlyReport() {}

  static Job report() {
    return Jobs.oneShot("report").image(IMAGE).args("--yesterday").build();
  }

  static CronJob nightly() {
    return Jobs.cron("nightly-report", "0 2 * * *").timeZone("Europe/Stockholm").runs(report());
  }

  /** Writes the manifest to the file that is named. */
  public static void main(String[] args) {
    Manifest.of(nightly()).writeTo(Path.of(args[0]));
  }
}
