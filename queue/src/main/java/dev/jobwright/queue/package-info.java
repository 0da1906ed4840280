/** Work queues with leases: in memory, in files, in Redis, and over HTTP. */
@NullMarked
package dev.jobwright.queue;

import org.jspecify.annotations.NullMarked;
