package dev.jobwright.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@code redis-server} of this machine, on a loopback port of its own. */
final class LocalRedis implements AutoCloseable {
  private static final String COMMAND = "redis-server";
  private static final int ATTEMPTS = 5;
  private static final int POLL_MILLIS = 20;
  private static final int GRACE_SECONDS = 10;

  private final Path scratch;
  private final int port;
  private final Process process;
  private boolean closed;
  private final Thread atExit = new Thread(this::end, "jobwright-redis-stop");

  private LocalRedis(Path scratch, int port, Process process) {
    this.scratch = scratch;
    this.port = port;
    this.process = process;
  }

  /**
   * Starts a server; it ends with this process, unless that is killed.
   *
   * @param service the Service it stands for
   * @param folder where its data lasts; null for memory alone
   */
  static LocalRedis start(String service, @Nullable Path folder) {
    String path = System.getenv("PATH");
    Path command = find(path == null ? "" : path);
    if (command == null) {
      throw new IllegalStateException(
          "the Service \"%s\" is that of a Redis, and there is no %s on the PATH: install Redis 7 or newer, or name one that runs with LocalQueue.at(service, address)"
              .formatted(service, COMMAND));
    }
    try {
      return start(command, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + command + " started", e);
    }
  }

  static @Nullable Path find(String path) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(path)
        .flatMap(folder -> Stream.of(COMMAND, COMMAND + ".exe").map(name -> Path.of(folder, name)))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst()
        .orElse(null);
  }

  private static LocalRedis start(Path command, @Nullable Path folder)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      LocalRedis redis = launch(command, folder);
      try {
        if (redis.awaitReady()) {
          Runtime.getRuntime().addShutdownHook(redis.atExit);
          return redis;
        }
        String log = Files.readString(redis.log());
        // somebody else took the port meanwhile
        if (attempt == ATTEMPTS || !log.contains("Address already in use")) {
          throw new IOException("%s does not start:\n%s".formatted(command, log.strip()));
        }
      } catch (IOException | InterruptedException e) {
        redis.end();
        throw e;
      }
      redis.end();
    }
  }

  private static LocalRedis launch(Path command, @Nullable Path folder) throws IOException {
    Path scratch = Files.createTempDirectory("jobwright-redis");
    int port = freePort();
    List<String> line = new ArrayList<>(List.of(command.toString(), "--bind", "127.0.0.1"));
    line.addAll(List.of("--port", Integer.toString(port), "--save", ""));
    if (folder == null) {
      line.addAll(List.of("--appendonly", "no", "--dir", scratch.toString()));
    } else {
      Files.createDirectories(folder);
      line.addAll(List.of("--appendonly", "yes", "--appendfsync", "always"));
      line.addAll(List.of("--dir", folder.toAbsolutePath().toString()));
    }
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.redirectOutput(scratch.resolve("log").toFile());
    return new LocalRedis(scratch, port, builder.start());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Path log() {
    return scratch.resolve("log");
  }

  /** Returns whether it is ready to be asked, when it is or has ended. */
  private boolean awaitReady() throws IOException, InterruptedException {
    while (!isReady()) {
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return true;
  }

  /** Asks its own log: at its port there may be somebody else. */
  private boolean isReady() throws IOException {
    return Files.readString(log()).contains("Ready to accept connections");
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** Ends the server, which writes what it has to its folder. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      return; // this process is ending, and the server with it
    }
    end();
  }

  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    deleteScratch();
  }

  private void deleteScratch() {
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
