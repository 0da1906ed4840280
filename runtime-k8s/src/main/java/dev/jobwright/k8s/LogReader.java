package dev.jobwright.k8s;

import java.util.List;

/** Reads what containers have written so far. */
final class LogReader {
  private static final int MOST_LINES = 10_000;
  private static final int TAIL = 10;
  private static final int LONG_TAIL = 200;

  private final Api api;

  LogReader(Api api) {
    this.api = api;
  }

  String present(String pod, String container) {
    return read(pod, container, "&tailLines=" + MOST_LINES);
  }

  String previous(String pod, String container) {
    return read(pod, container, "&previous=true&tailLines=" + MOST_LINES);
  }

  /** Returns the last lines, none when there is nothing to be had. */
  List<String> tail(String pod, String container, boolean beforeRestart) {
    String previous = beforeRestart ? "&previous=true" : "";
    try {
      // a node that is away is not waited for: the cause can be told without its last words
      String log = api.textNow(path(pod, container) + previous + "&tailLines=" + TAIL);
      return log.lines().toList();
    } catch (KubernetesApiException e) {
      return List.of();
    }
  }

  /** Returns the end of a log, longer than {@link #tail}; nothing when it is not to be had. */
  String end(String pod, String container) {
    try {
      return api.textNow(path(pod, container) + "&tailLines=" + LONG_TAIL);
    } catch (KubernetesApiException e) {
      return "";
    }
  }

  private String path(String pod, String container) {
    return Kind.POD.path(api.namespace(), pod) + "/log?container=" + Kind.encode(container);
  }

  private String read(String pod, String container, String options) {
    try {
      return api.text(path(pod, container) + options);
    } catch (KubernetesApiException e) {
      // the container waits to start, or was never restarted; or the pod went meanwhile
      if (e.is(400) || e.is(404)) {
        return "";
      }
      throw e;
    }
  }
}
