package dev.jobwright.kubectl;

import dev.jobwright.model.HttpGetAction;
import dev.jobwright.model.Probe;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A probe in a description. */
final class ProbeDescription {

  private ProbeDescription() {}

  static String of(Probe probe) {
    String attributes =
        "delay=%ds timeout=%ds period=%ds #success=%d #failure=%d"
            .formatted(
                seconds(probe.initialDelay(), 0),
                seconds(probe.timeout(), 1),
                seconds(probe.period(), 10),
                Objects.requireNonNullElse(probe.successThreshold(), 1),
                Objects.requireNonNullElse(probe.failureThreshold(), 3));
    return action(probe) + " " + attributes;
  }

  private static String action(Probe probe) {
    if (probe.exec() != null) {
      return "exec [" + String.join(" ", probe.exec().command()) + "]";
    }
    if (probe.httpGet() != null) {
      return "http-get " + url(probe.httpGet());
    }
    if (probe.tcpSocket() != null) {
      String host = Objects.requireNonNullElse(probe.tcpSocket().host(), "");
      return "tcp-socket " + host + ":" + probe.tcpSocket().port();
    }
    if (probe.grpc() != null) {
      String service = Objects.requireNonNullElse(probe.grpc().service(), "");
      return "grpc <pod>:" + probe.grpc().port() + " " + service;
    }
    return "unknown";
  }

  private static String url(HttpGetAction get) {
    String scheme = get.scheme() == null ? "http" : get.scheme().word().toLowerCase(Locale.ROOT);
    String host = Objects.requireNonNullElse(get.host(), "");
    String path = Objects.requireNonNullElse(get.path(), "/");
    return scheme + "://" + host + ":" + get.port() + (path.startsWith("/") ? "" : "/") + path;
  }

  private static long seconds(@Nullable Duration duration, long otherwise) {
    return duration == null ? otherwise : duration.toSeconds();
  }
}
