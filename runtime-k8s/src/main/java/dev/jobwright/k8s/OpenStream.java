package dev.jobwright.k8s;

import java.util.concurrent.CompletableFuture;

/**
 * An answer that goes on: a watch or a log.
 *
 * @param ended completes when the server has ended it, exceptionally when it broke or was refused
 * @param cancellation ends it from this side
 */
record OpenStream(CompletableFuture<Void> ended, Runnable cancellation) {

  void cancel() {
    cancellation.run();
  }
}
