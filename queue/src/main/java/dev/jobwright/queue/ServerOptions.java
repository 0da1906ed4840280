package dev.jobwright.queue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the queue server's command is told, by option or, for a container, by environment.
 *
 * @param listen where it listens
 * @param data where queues are kept; null for memory
 * @param token what clients are asked for; null for nothing
 * @param maxItems how many items may wait in a queue
 * @param maxDeliveries how often an item is handed out
 */
record ServerOptions(
    InetSocketAddress listen,
    @Nullable Path data,
    @Nullable String token,
    long maxItems,
    int maxDeliveries) {

  /** Options with the variables that stand for them; none ends as those of a Service do. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          "--listen", "MEMQ_LISTEN",
          "--data", "MEMQ_DATA",
          "--token-file", "MEMQ_TOKEN_FILE",
          "--max-items", "MEMQ_MAX_ITEMS",
          "--max-deliveries", "MEMQ_MAX_DELIVERIES");

  static final String HELP =
      """
      Serves work queues over HTTP.

        --listen HOST:PORT      where it listens; 127.0.0.1:8080 if not said    MEMQ_LISTEN
        --port PORT             the same as --listen 127.0.0.1:PORT
        --data FOLDER           keeps the queues there; in memory if not said   MEMQ_DATA
        --token-file FILE       asks clients for the bearer token in the file   MEMQ_TOKEN_FILE
        --max-items N           items that may wait in a queue; 1000000         MEMQ_MAX_ITEMS
        --max-deliveries N      deliveries before an item is a dead letter; 5   MEMQ_MAX_DELIVERIES
        --help                  tells this

      The variables on the right do the same; an option goes before its variable. MEMQ_TOKEN is the
      token itself. Port 0 is any free one. It ends when it is sent SIGTERM or SIGINT.
      """;

  /** Reads options; all that is wrong with them is told at once. */
  static ServerOptions parse(List<String> args, Map<String, String> environment) {
    Reading reading = new Reading(environment);
    reading.options(args);
    ServerOptions options =
        new ServerOptions(
            reading.listen(),
            reading.data(),
            reading.token(),
            reading.number("--max-items", ServerLimits.DEFAULT.items(), Long.MAX_VALUE),
            (int)
                reading.number(
                    "--max-deliveries", StoreOptions.DEFAULT.maxDeliveries(), Integer.MAX_VALUE));
    if (!reading.problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", reading.problems));
    }
    return options;
  }

  /** One reading of options, with what is wrong. */
  private static final class Reading {
    private static final String LOOPBACK = "127.0.0.1:";

    private final Map<String, String> environment;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    Reading(Map<String, String> environment) {
      this.environment = environment;
    }

    void options(List<String> args) {
      for (int i = 0; i < args.size(); i++) {
        String arg = args.get(i);
        int equals = arg.indexOf('=');
        String name = equals < 0 ? arg : arg.substring(0, equals);
        if (!VARIABLES.containsKey(name) && !name.equals("--port")) {
          problems.add(arg + ": no option; --help tells those there are");
        } else if (equals >= 0) {
          option(name, arg.substring(equals + 1));
        } else if (i + 1 < args.size() && !args.get(i + 1).startsWith("--")) {
          option(name, args.get(++i));
        } else {
          problems.add(name + ": a value must follow");
        }
      }
    }

    private void option(String name, String value) {
      if (values.put(name, value) != null) {
        problems.add(name + ": given twice; leave one out");
      }
    }

    /** Returns what an option or its variable says, with the name by which it was given. */
    private @Nullable Given given(String option) {
      String value = values.get(option);
      if (value != null) {
        return new Given(option, value);
      }
      String variable = VARIABLES.get(option);
      String inEnvironment = variable == null ? null : environment.get(variable);
      return variable == null || inEnvironment == null ? null : new Given(variable, inEnvironment);
    }

    InetSocketAddress listen() {
      Given port = given("--port");
      Given listen = given("--listen");
      if (port == null) {
        return address(listen == null ? new Given("--listen", LOOPBACK + 8080) : listen);
      }
      if (listen != null && listen.name().equals("--listen")) {
        problems.add("--port: says the same as --listen; leave one out");
      }
      return address(new Given("--port", LOOPBACK + port.value()));
    }

    private InetSocketAddress address(Given given) {
      try {
        URI uri = URI.create("tcp://" + given.value());
        if (uri.getHost() != null && uri.getPort() >= 0) {
          return new InetSocketAddress(uri.getHost(), uri.getPort());
        }
      } catch (IllegalArgumentException e) {
        // told below
      }
      String value =
          given.name().equals("--port")
              ? given.value().substring(LOOPBACK.length())
              : given.value();
      String example =
          given.name().equals("--port")
              ? "a number from 0 to 65535"
              : "such as 127.0.0.1:8080 or 0.0.0.0:8080, the port from 0 to 65535";
      problems.add("%s: %s: must be %s".formatted(given.name(), value, example));
      return new InetSocketAddress(0);
    }

    @Nullable Path data() {
      Given given = given("--data");
      return given == null ? null : Path.of(given.value());
    }

    @Nullable String token() {
      Given file = given("--token-file");
      String token = file == null ? environment.get("MEMQ_TOKEN") : contents(file);
      if (token != null && token.isBlank()) {
        problems.add(
            (file == null ? "MEMQ_TOKEN" : file.name() + ": " + file.value())
                + ": the token must not be empty");
      }
      return token;
    }

    private String contents(Given file) {
      try {
        return Files.readString(Path.of(file.value())).strip();
      } catch (IOException e) {
        problems.add("%s: %s: cannot be read: %s".formatted(file.name(), file.value(), e));
        return "unreadable";
      }
    }

    long number(String option, long usual, long most) {
      Given given = given(option);
      if (given == null) {
        return usual;
      }
      try {
        long number = Long.parseLong(given.value());
        if (number >= 1 && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // told below
      }
      problems.add(
          "%s: %s: must be a whole number from 1 to %d"
              .formatted(given.name(), given.value(), most));
      return usual;
    }
  }

  private record Given(String name, String value) {}
}
