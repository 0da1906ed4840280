package dev.jobwright.controller;

import java.time.Instant;

/** Something that is to be done with a Job of a CronJob. */
public sealed interface CronAction {

  /**
   * Names the Job.
   *
   * @return its name
   */
  String jobName();

  /**
   * Create a Job.
   *
   * @param jobName its name
   * @param scheduledTime the time it runs for; {@link CronPlan#jobFor} makes the Job of it
   */
  record Create(String jobName, Instant scheduledTime) implements CronAction {}

  /**
   * Delete a Job, its pods in the background.
   *
   * @param jobName its name
   */
  record Delete(String jobName) implements CronAction {}
}
