package dev.jobwright.local;

/** Says why a container cannot be started, in the words of containerd. */
final class StartException extends Exception {
  /** What the kubelet reports of such a container. */
  static final int EXIT_CODE = 128;

  /** One word for why, as containerd gives it. */
  static final String REASON = "StartError";

  private static final long serialVersionUID = 1L;
  private static final String PREFIX =
      "failed to create containerd task: failed to create shim task: OCI runtime create failed:"
          + " runc create failed: unable to start container process: error during container init: ";

  /** The whole message. */
  private final String text;

  StartException(String cause) {
    super(cause, null, false, false);
    text = PREFIX + cause + ": unknown";
  }

  String text() {
    return text;
  }
}
