package dev.jobwright.kubectl;

import dev.jobwright.model.CronJob;
import dev.jobwright.runtime.CronStatus;
import java.time.Instant;

/**
 * A CronJob as a line of a table.
 *
 * @param cronJob the CronJob as the API shows it
 * @param status its status
 * @param creationTime when it was created
 */
public record CronJobRow(CronJob cronJob, CronStatus status, Instant creationTime) {}
