package dev.jobwright.kubectl;

import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobStatus;
import java.time.Instant;

/**
 * A Job as a line of a table.
 *
 * @param job the Job as the API shows it
 * @param status its status
 * @param creationTime when it was created
 * @param deleting whether its deletion was asked for
 */
public record JobRow(Job job, JobStatus status, Instant creationTime, boolean deleting) {}
