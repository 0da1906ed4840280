package dev.jobwright.model;

/** The scheme of a request to a container. */
public enum UriScheme implements ApiWord {
  /** Plain HTTP. */
  HTTP("HTTP"),

  /** HTTP over TLS; the certificate is not checked. */
  HTTPS("HTTPS");

  private final String word;

  UriScheme(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
