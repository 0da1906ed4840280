package dev.jobwright.queue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command that serves queues: options by flag or, for a container, by environment. */
final class QueueServerCommand {
  private static final String LISTEN = "--listen";
  private static final String DATA = "--data";
  private static final String TOKEN_FILE = "--token-file";
  private static final String MAX_ITEMS = "--max-items";
  private static final String MAX_DELIVERIES = "--max-deliveries";

  /** Each option with the variable that stands for it; none ends as those of a Service do. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          LISTEN, "MEMQ_LISTEN",
          DATA, "MEMQ_DATA",
          TOKEN_FILE, "MEMQ_TOKEN_FILE",
          MAX_ITEMS, "MEMQ_MAX_ITEMS",
          MAX_DELIVERIES, "MEMQ_MAX_DELIVERIES");

  private static final String HELP =
      """
      Serves work queues over HTTP.

        --listen HOST:PORT      where it listens; 127.0.0.1:8080 if not said    MEMQ_LISTEN
        --data FOLDER           keeps the queues there; in memory if not said   MEMQ_DATA
        --token-file FILE       asks clients for the bearer token in the file   MEMQ_TOKEN_FILE
        --max-items N           items that may wait in a queue; 1000000         MEMQ_MAX_ITEMS
        --max-deliveries N      deliveries before an item is a dead letter; 5   MEMQ_MAX_DELIVERIES

      The variables on the right do the same. MEMQ_TOKEN is the token itself.
      """;

  private final Map<String, String> options;
  private final Map<String, String> environment;

  private QueueServerCommand(Map<String, String> options, Map<String, String> environment) {
    this.options = options;
    this.environment = environment;
  }

  /** Runs until the process is asked to end. */
  static void run(String[] args) throws IOException {
    if (List.of(args).contains("--help")) {
      System.out.print(HELP);
      return;
    }
    QueueServerCommand command = parse(List.of(args), System.getenv());
    QueueStore store = command.store();
    QueueServer server = command.start(store);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server, store), "memq-stop"));
    System.out.println("Queues are served at " + server.uri());
  }

  private static void close(QueueServer server, QueueStore store) {
    try (store) {
      server.close();
    }
  }

  static QueueServerCommand parse(List<String> args, Map<String, String> environment) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.size(); i += 2) {
      if (!VARIABLES.containsKey(args.get(i)) || i + 1 == args.size()) {
        throw new IllegalArgumentException(
            "%s: not an option with its value\n%s".formatted(args.get(i), HELP));
      }
      options.put(args.get(i), args.get(i + 1));
    }
    return new QueueServerCommand(options, environment);
  }

  private @Nullable String option(String name) {
    String value = options.get(name);
    return value == null ? environment.get(VARIABLES.get(name)) : value;
  }

  private QueueStore store() {
    String deliveries = option(MAX_DELIVERIES);
    StoreOptions storeOptions =
        deliveries == null
            ? StoreOptions.DEFAULT
            : StoreOptions.DEFAULT.withMaxDeliveries((int) number(MAX_DELIVERIES, deliveries));
    String folder = option(DATA);
    return folder == null
        ? new MemoryStore(storeOptions)
        : FileStore.open(Path.of(folder), storeOptions);
  }

  private QueueServer start(QueueStore store) throws IOException {
    QueueServerBuilder builder = QueueServer.of(store).listen(address());
    String token = token();
    if (token != null) {
      builder.token(token);
    }
    String items = option(MAX_ITEMS);
    if (items != null) {
      builder.maxItems(number(MAX_ITEMS, items));
    }
    return builder.start();
  }

  /** Returns where to listen. */
  InetSocketAddress address() {
    String given = option(LISTEN);
    URI uri = URI.create("tcp://" + (given == null ? "127.0.0.1:8080" : given));
    if (uri.getHost() == null || uri.getPort() < 0) {
      throw new IllegalArgumentException(
          "%s: %s: must be such as 127.0.0.1:8080 or 0.0.0.0:8080".formatted(LISTEN, given));
    }
    return new InetSocketAddress(uri.getHost(), uri.getPort());
  }

  @Nullable String token() throws IOException {
    String file = option(TOKEN_FILE);
    return file == null ? environment.get("MEMQ_TOKEN") : Files.readString(Path.of(file)).strip();
  }

  private static long number(String option, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + ": " + value + ": must be a number", e);
    }
  }
}
