package dev.jobwright.queue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The command that serves queues. */
final class QueueServerCommand {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private QueueServerCommand() {}

  /**
   * Starts to serve, until the process is asked to end.
   *
   * @return the exit code, which is 0 when it serves or has told its options
   */
  static int run(
      List<String> args, Map<String, String> environment, PrintStream out, PrintStream err) {
    if (args.contains("--help")) {
      out.print(ServerOptions.HELP);
      return 0;
    }
    try {
      out.println("Queues are served at " + serve(ServerOptions.parse(args, environment)).uri());
      out.flush();
      return 0;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return MISUSED;
    } catch (IOException | QueueException e) {
      err.println(e.getMessage());
      return FAILED;
    }
  }

  private static QueueServer serve(ServerOptions options) throws IOException {
    QueueStore store = store(options);
    try {
      QueueServerBuilder builder =
          QueueServer.of(store).listen(options.listen()).maxItems(options.maxItems());
      if (options.token() != null) {
        builder.token(options.token());
      }
      QueueServer server = builder.start();
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> close(server, store), "jobwright-memq-stop"));
      return server;
    } catch (IOException e) {
      store.close();
      throw new IOException(
          "Cannot listen at %s: %s".formatted(options.listen(), e.getMessage()), e);
    }
  }

  private static QueueStore store(ServerOptions options) {
    StoreOptions storeOptions = StoreOptions.DEFAULT.withMaxDeliveries(options.maxDeliveries());
    Path folder = options.data();
    return folder == null ? new MemoryStore(storeOptions) : FileStore.open(folder, storeOptions);
  }

  private static void close(QueueServer server, QueueStore store) {
    try (store) {
      server.close();
    }
  }
}
