package dev.jobwright.model;

/** A transport protocol of a port. */
public enum Protocol implements ApiWord {
  /** The Transmission Control Protocol. */
  TCP("TCP"),

  /** The User Datagram Protocol. */
  UDP("UDP"),

  /** The Stream Control Transmission Protocol. */
  SCTP("SCTP");

  private final String word;

  Protocol(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
