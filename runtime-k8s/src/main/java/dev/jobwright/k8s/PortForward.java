package dev.jobwright.k8s;

import io.fabric8.kubernetes.client.LocalPortForward;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/**
 * A port of a pod, to be had at a port of this machine's loopback address, as with {@code kubectl
 * port-forward}. It lasts as long as the pod.
 */
public final class PortForward implements AutoCloseable {
  private final String pod;
  private final LocalPortForward forward;

  PortForward(String pod, LocalPortForward forward) {
    this.pod = pod;
    this.forward = forward;
  }

  /**
   * Returns the pod that is reached.
   *
   * @return its name
   */
  public String pod() {
    return pod;
  }

  /**
   * Returns the port on this machine.
   *
   * @return a free one that was taken
   */
  public int localPort() {
    return forward.getLocalPort();
  }

  /**
   * Returns the address of something behind the port that speaks HTTP.
   *
   * @param path its path, such as {@code /memq/server}
   * @return such as {@code http://127.0.0.1:40123/memq/server}
   */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + localPort() + path);
  }

  /** Closes the port and the connections that go through it. */
  @Override
  public void close() {
    try {
      forward.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the forwarded port cannot be closed", e);
    }
  }
}
