package dev.jobwright.kubectl;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.CronStatus;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Pod;
import java.time.Instant;
import java.util.List;

/** Prints what kubectl would: {@code get} as tables, {@code describe} in full. */
public final class Kubectl {

  private Kubectl() {}

  /**
   * Prints a Job as {@code kubectl describe job} does.
   *
   * @param job the Job as the API shows it
   * @param status its status
   * @param events its own events
   * @param now the time from which ages count
   * @return several lines, each with its end
   */
  public static String describe(Job job, JobStatus status, List<JobEvent> events, Instant now) {
    return JobDescription.of(job, status, events, now);
  }

  /**
   * Prints a CronJob as {@code kubectl describe cronjob} does.
   *
   * @param cronJob the CronJob as the API shows it
   * @param status its status
   * @param events its own events
   * @param now the time from which ages count
   * @return several lines, each with its end
   */
  public static String describe(
      CronJob cronJob, CronStatus status, List<JobEvent> events, Instant now) {
    return CronJobDescription.of(cronJob, status, events, now);
  }

  /**
   * Prints Jobs as {@code kubectl get jobs} does.
   *
   * @param jobs the Jobs, in the order of their lines
   * @param now the time from which ages count
   * @return a line of titles and one for each Job; empty when there is none
   */
  public static String jobs(List<JobRow> jobs, Instant now) {
    return TabWriter.table(JobTable.rows(jobs, now));
  }

  /**
   * Prints CronJobs as {@code kubectl get cronjobs} does.
   *
   * @param cronJobs the CronJobs, in the order of their lines
   * @param now the time from which ages count
   * @return a line of titles and one for each CronJob; empty when there is none
   */
  public static String cronJobs(List<CronJobRow> cronJobs, Instant now) {
    return TabWriter.table(CronJobTable.rows(cronJobs, now));
  }

  /**
   * Prints pods as {@code kubectl get pods} does.
   *
   * @param pods the pods, in the order of their lines
   * @param now the time from which ages count
   * @return a line of titles and one for each pod; empty when there is none
   */
  public static String pods(List<Pod> pods, Instant now) {
    return TabWriter.table(PodTable.rows(pods, now));
  }

  /**
   * Prints everything as {@code kubectl get cronjobs,jobs,pods} does, with a column for the
   * namespace as {@code -A} gives when not all is in {@code default}.
   *
   * @param cronJobs the CronJobs, in any order
   * @param jobs the Jobs, in any order
   * @param pods the pods, in any order
   * @param now the time from which ages count
   * @return up to three tables, each in the order of its names, with an empty line in between
   */
  public static String all(
      List<CronJobRow> cronJobs, List<JobRow> jobs, List<Pod> pods, Instant now) {
    return GetAll.of(cronJobs, jobs, pods, now);
  }
}
