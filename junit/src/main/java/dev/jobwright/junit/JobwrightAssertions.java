package dev.jobwright.junit;

import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import java.util.regex.Pattern;

/**
 * Assertions on Jobs and CronJobs, to be imported statically: {@code
 * assertThat(run).succeeded().hasFailedPods(2)}.
 *
 * <p>They need no assertion library, and stand beside AssertJ's static import. One that does not
 * hold throws an {@link AssertionError} with a picture of what happened.
 */
public final class JobwrightAssertions {
  private JobwrightAssertions() {}

  /**
   * Begins assertions on a Job.
   *
   * @param run the Job; each assertion looks at it anew
   * @return the assertions
   */
  public static JobRunAssert assertThat(JobRun run) {
    return new JobRunAssert(run);
  }

  /**
   * Begins assertions on a CronJob.
   *
   * @param run the CronJob; each assertion looks at it anew
   * @return the assertions
   */
  public static CronRunAssert assertThat(CronRun run) {
    return new CronRunAssert(run);
  }

  /**
   * Describes a log by a text in it.
   *
   * @param text what is in the log
   * @return for {@link JobRunAssert#logged(LogText)}
   */
  public static LogText containing(String text) {
    return new LogText("containing \"" + text + "\"", log -> log.contains(text));
  }

  /**
   * Describes a log by an expression that is found in it.
   *
   * @param regex a regular expression; {@code ^} and {@code $} match at lines
   * @return for {@link JobRunAssert#logged(LogText)}
   */
  public static LogText matching(String regex) {
    Pattern pattern = Pattern.compile(regex, Pattern.MULTILINE);
    return new LogText("matching /" + regex + "/", log -> pattern.matcher(log).find());
  }
}
