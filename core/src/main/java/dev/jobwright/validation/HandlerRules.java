package dev.jobwright.validation;

/**
 * What a probe or a lifecycle hook does: run, ask by HTTP, open a socket, ask by gRPC, or sleep.
 */
final class HandlerRules {
  private static final String[] OF_PROBES = {"exec", "httpGet", "tcpSocket", "grpc"};
  private static final String[] OF_LIFECYCLE = {"exec", "httpGet", "tcpSocket", "sleep"};

  private HandlerRules() {}

  static void ofProbe(Node probe, Pod pod) {
    handler(probe, OF_PROBES, pod);
  }

  static void ofLifecycle(Node hook, Pod pod) {
    if (hook.isPresent()) {
      handler(hook, OF_LIFECYCLE, pod);
    }
  }

  private static void handler(Node handler, String[] kinds, Pod pod) {
    boolean found = false;
    for (String kind : kinds) {
      Node action = handler.field(kind);
      if (action.isPresent() && found) {
        action.forbidden("may not specify more than 1 handler type; keep one");
      } else if (action.isPresent()) {
        found = true;
        action(action, kind, pod);
      }
    }
    if (!found) {
      handler.required("must specify a handler type: " + String.join(", ", kinds));
    }
  }

  private static void action(Node action, String kind, Pod pod) {
    switch (kind) {
      case "exec" -> exec(action.field("command"));
      case "httpGet" -> httpGet(action);
      case "sleep" -> sleep(action, pod.gracePeriod());
      default -> PortRules.numberOrName(action.field("port"));
    }
  }

  private static void exec(Node command) {
    if (command.list().isEmpty()) {
      command.required("say what to run");
    }
  }

  private static void httpGet(Node get) {
    PortRules.numberOrName(get.field("port"));
    Checks.oneOf(get.field("scheme"), "HTTP", "HTTPS");
    for (Node header : get.field("httpHeaders").items()) {
      String name = header.field("name").text();
      if (name.isEmpty() || !name.chars().allMatch(HandlerRules::isHeaderCharacter)) {
        get.at("httpHeaders", name)
            .invalid(
                "a valid HTTP header must consist of alphanumeric characters or '-' (e.g."
                    + " 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')");
      }
    }
  }

  private static boolean isHeaderCharacter(int c) {
    return c == '-' || Names.isLetterOrDigit((char) c);
  }

  private static void sleep(Node sleep, long gracePeriod) {
    long seconds = sleep.field("seconds").number(0);
    if (seconds < 0 || seconds > gracePeriod) {
      sleep.invalid(
          seconds,
          "must be non-negative and less than terminationGracePeriodSeconds (" + gracePeriod + ")");
    }
  }
}
