package dev.jobwright.queue;

import java.util.Map;

/** What the server answers: a status, headers and a body. */
record Reply(int status, Map<String, String> headers, String body) {
  /** The headers by which the daemon keeps its answers from being cached. */
  private static final Map<String, String> JSON =
      Map.of(
          "Cache-Control", "no-cache, private, max-age=0",
          "Content-Type", "application/json",
          "Expires", "Thu, 01 Jan 1970 00:00:00 UTC",
          "Pragma", "no-cache");

  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String NO_SNIFF = "X-Content-Type-Options";

  static final Reply OK = new Reply(200, Map.of(), "");
  static final Reply EMPTY = new Reply(204, Map.of(), "");
  static final Reply NOT_FOUND = error(404, "404 page not found");

  static Reply json(String json) {
    return new Reply(200, JSON, json + "\n");
  }

  static Reply metrics(String text) {
    return new Reply(200, Map.of("Content-Type", "text/plain; version=0.0.4; charset=utf-8"), text);
  }

  static Reply error(int status, String message) {
    return error(status, message, Map.of("Content-Type", PLAIN, NO_SNIFF, "nosniff"));
  }

  static Reply methodNotAllowed(String allowed) {
    return error(
        405,
        "Method Not Allowed",
        Map.of("Allow", allowed, "Content-Type", PLAIN, NO_SNIFF, "nosniff"));
  }

  static Reply options(String allowed) {
    return new Reply(200, Map.of("Allow", allowed), "");
  }

  static Reply redirect(int status, String location) {
    return new Reply(status, Map.of("Location", location), "");
  }

  static Reply unauthorized() {
    return error(
        401,
        "a bearer token is needed: send the header Authorization: Bearer TOKEN",
        Map.of("Content-Type", PLAIN, "WWW-Authenticate", "Bearer"));
  }

  static Reply tryLater(int status, String message, long seconds) {
    return error(
        status,
        message,
        Map.of("Content-Type", PLAIN, NO_SNIFF, "nosniff", "Retry-After", Long.toString(seconds)));
  }

  private static Reply error(int status, String message, Map<String, String> headers) {
    return new Reply(status, headers, message + "\n");
  }
}
