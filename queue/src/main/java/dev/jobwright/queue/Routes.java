package dev.jobwright.queue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a request asks for by its path, and answers what is asked in vain as the daemon's own
 * router does.
 */
final class Routes {
  /** Stands for the name of a queue. */
  private static final String NAME = "{queue}";

  private final Map<String, Map<String, Answer>> byPath = new TreeMap<>();

  /** Answers one kind of request. */
  @FunctionalInterface
  interface Answer {
    Reply to(Call call) throws IOException;
  }

  Routes add(String method, String path, Answer answer) {
    byPath.computeIfAbsent(path, none -> new TreeMap<>()).put(method, answer);
    return this;
  }

  Reply answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    Found found = find(path);
    if (found == null) {
      return redirectOrNotFound(exchange, method, path);
    }
    Answer answer = found.byMethod().get(method);
    if (answer != null) {
      return answer.to(new Call(exchange, found.queue()));
    }
    TreeSet<String> allowed = new TreeSet<>(found.byMethod().keySet());
    allowed.add("OPTIONS");
    String list = String.join(", ", allowed);
    return method.equals("OPTIONS") ? Reply.options(list) : Reply.methodNotAllowed(list);
  }

  private Reply redirectOrNotFound(HttpExchange exchange, String method, String path) {
    if (path.endsWith("/")) {
      Found found = find(path.substring(0, path.length() - 1));
      if (found != null && found.byMethod().containsKey(method)) {
        String raw = exchange.getRequestURI().getRawPath();
        return Reply.redirect(method.equals("GET") ? 301 : 307, raw.substring(0, raw.length() - 1));
      }
    }
    return Reply.NOT_FOUND;
  }

  private @Nullable Found find(String path) {
    Map<String, Answer> plain = byPath.get(path);
    if (plain != null) {
      return new Found(plain, "");
    }
    for (String before : List.of(QueueServer.PATH + "/queues/", QueueServer.PATH + "/v1/queues/")) {
      if (path.startsWith(before)) {
        String rest = path.substring(before.length());
        int slash = rest.indexOf('/');
        String name = slash < 0 ? rest : rest.substring(0, slash);
        Map<String, Answer> found = byPath.get(before + NAME + rest.substring(name.length()));
        return found == null || name.isEmpty() ? null : new Found(found, name);
      }
    }
    return null;
  }

  private record Found(Map<String, Answer> byMethod, String queue) {}
}
