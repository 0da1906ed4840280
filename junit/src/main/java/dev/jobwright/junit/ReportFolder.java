package dev.jobwright.junit;

import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Where pages of failed tests are written: {@code jobwright-reports} in the build folder of Maven
 * or Gradle, or else in the temporary folder.
 */
final class ReportFolder {
  /** The configuration parameter, or system property, that names another folder. */
  static final String FOLDER = "jobwright.reports";

  private static final int MOST = 20;

  private final Path folder;

  private ReportFolder(Path folder) {
    this.folder = folder;
  }

  static ReportFolder of(ExtensionContext context) {
    Path base =
        context.getConfigurationParameter(FOLDER).map(Path::of).orElseGet(ReportFolder::usual);
    return new ReportFolder(
        base.resolve(context.getRequiredTestClass().getName())
            .resolve(context.getRequiredTestMethod().getName()));
  }

  private static Path usual() {
    for (String build : List.of("target", "build")) {
      if (Files.isDirectory(Path.of(build))) {
        return Path.of(build, "jobwright-reports");
      }
    }
    return Path.of(System.getProperty("java.io.tmpdir"), "jobwright-reports");
  }

  /** Writes a page for each run; of very many for the first ones. */
  List<Path> write(TestRuntime runtime) {
    List<Path> pages = new ArrayList<>();
    for (JobRun run : runtime.runs().subList(0, Math.min(MOST, runtime.runs().size()))) {
      Path page = folder.resolve("job-" + run.name() + ".html");
      run.report().writeTo(page);
      pages.add(page);
    }
    for (CronRun run : runtime.cronRuns().subList(0, Math.min(MOST, runtime.cronRuns().size()))) {
      Path page = folder.resolve("cronjob-" + run.name() + ".html");
      run.report().writeTo(page);
      pages.add(page);
    }
    return pages;
  }
}
