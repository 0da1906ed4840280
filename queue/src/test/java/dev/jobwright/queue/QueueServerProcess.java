package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server's own command in a JVM of its own, to be killed. */
final class QueueServerProcess implements AutoCloseable {
  private final List<String> options;
  private Process process;
  private URI uri;

  private QueueServerProcess(List<String> options) {
    this.options = options;
  }

  /** Starts a server that keeps its queues in a folder; it listens at the same port ever after. */
  static QueueServerProcess start(Path folder, String... more) throws IOException {
    List<String> options =
        new ArrayList<>(List.of("--data", folder.toString(), "--max-deliveries", "1000"));
    options.addAll(List.of(more));
    QueueServerProcess server = new QueueServerProcess(options);
    server.start("127.0.0.1:0");
    return server;
  }

  private void start(String listen) throws IOException {
    List<String> args = new ArrayList<>(List.of("--listen", listen));
    args.addAll(options);
    process = JavaProcess.start(QueueServer.class, args);
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    assertThat(line).startsWith("Queues are served at ");
    uri = URI.create(line.substring(line.lastIndexOf(' ') + 1));
  }

  URI uri() {
    return uri;
  }

  /** Ends it at once, as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  void restart() throws IOException {
    start("127.0.0.1:" + uri.getPort());
  }

  /** Asks it to end, and returns its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }
}
