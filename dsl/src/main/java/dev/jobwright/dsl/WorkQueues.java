package dev.jobwright.dsl;

/**
 * Declares the servers of work queues.
 *
 * <p>A declaration is an immutable value; each method returns a changed copy.
 *
 * <pre>{@code
 * QueueService queue = WorkQueues.memq("queue").image("acme/queue:1").durable("1Gi");
 * Job consumers =
 *     Jobs.workQueue("consumers")
 *         .image("acme/worker:1")
 *         .workers(5)
 *         .consumes(queue, "keygen")
 *         .build();
 * }</pre>
 */
public final class WorkQueues {

  private WorkQueues() {}

  /**
   * Declares a server of the memq protocol, which {@code dev.jobwright.queue.QueueServer} speaks.
   *
   * @param name name of the Service and of what stands behind it, a DNS label
   * @return the declaration; {@link QueueService#image} says what runs in a cluster
   */
  public static QueueService memq(String name) {
    return QueueService.of(QueueKind.MEMQ, name);
  }

  /**
   * Declares a Redis server, by default of the image {@code redis:7}.
   *
   * @param name name of the Service and of what stands behind it, a DNS label
   * @return the declaration
   */
  public static QueueService redis(String name) {
    return QueueService.of(QueueKind.REDIS, name).image("redis:7");
  }
}
