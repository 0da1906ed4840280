package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {

  @Test
  void the_tour_runs_the_whole_chapter(@TempDir Path folder) {
    RSAPublicKey key = RsaKey.generate();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Tour(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> key, new Pages(folder))
        .run();

    String text = bytes.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .contains("(ID 0 3/10) Item done: " + RsaKey.fingerprint(key))
        .contains("after a back-off of 10s; exit code 1")
        .contains("after a back-off of 2m 40s; exit code 1")
        .contains("Job has reached the specified backoff limit")
        .contains("oneshot: 7 of 7 starts")
        .contains("example-cron: 5 of 5 Jobs")
        .contains("Items left in the queue: 0");
    assertThat(text.substring(text.indexOf("== What ran")).lines().map(TourTest::withoutTime))
        .containsExactly(
            "== What ran",
            "",
            "FROM JOB OUTCOME SUCCEEDED FAILED STARTS",
            "oneshot.yaml oneshot Complete 1 0 1",
            "oneshot-failing.yaml oneshot Failed: BackoffLimitExceeded 0 1 7",
            "oneshot-never.yaml oneshot Complete 1 0 1",
            "job-parallel.yaml parallel Complete 10 0 10",
            "job-consumers.yaml consumers Complete 5 0 5",
            "cronjob.yaml example-cron 5 Jobs - - 5",
            "",
            "Each of them as a page for a browser: " + folder.toUri());
    assertThat(folder.resolve("oneshot-failing.html")).content().contains("BackoffLimitExceeded");
    assertThat(folder.resolve("cronjob.html")).content().contains("example-cron");
    assertThat(folder)
        .isDirectoryContaining("glob:**/oneshot.html")
        .isDirectoryContaining("glob:**/oneshot-never.html")
        .isDirectoryContaining("glob:**/job-parallel.html")
        .isDirectoryContaining("glob:**/job-consumers.html");
  }

  /** The last column tells how long it took, which is not always the same. */
  private static String withoutTime(String row) {
    boolean isRow = !row.isEmpty() && !row.startsWith("==");
    return isRow ? row.replaceAll(" {3,}\\S+( \\S+)*$", "").replaceAll(" +", " ") : row;
  }
}
