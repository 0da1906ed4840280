package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.Service;
import dev.jobwright.model.ServicePort;
import dev.jobwright.model.ServiceSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real redis-server, asked in its own protocol. */
@Timeout(60)
class LocalRedisTest {
  private static final Service REDIS =
      Service.builder()
          .metadata(ObjectMeta.builder().name("queue").build())
          .spec(
              ServiceSpec.builder()
                  .addPorts(ServicePort.builder().name("redis").port(6379).build())
                  .build())
          .build();

  @TempDir Path folder;

  private static void requireRedis() {
    boolean isThere = LocalRedis.find(System.getenv("PATH")) != null;
    if (System.getenv("CI") != null) {
      assertThat(isThere).as("redis-server is on the PATH").isTrue();
    }
    assumeTrue(isThere, "redis-server is not on the PATH: install Debian's package redis-server");
  }

  private static String ask(InetAddress host, int port, String command) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String first = in.readLine();
      return first.startsWith("$") ? in.readLine() : first;
    }
  }

  private static String ask(URI redis, String command) throws IOException {
    return ask(InetAddress.getLoopbackAddress(), redis.getPort(), command);
  }

  @Test
  void it_runs_until_it_is_closed_and_leaves_nothing_behind() throws IOException {
    requireRedis();
    URI uri;
    Path scratch;
    try (LocalQueue queue = LocalQueue.start(REDIS)) {
      uri = queue.uri();
      assertThat(uri.getScheme()).isEqualTo("redis");
      assertThat(ask(uri, "PING")).isEqualTo("+PONG");
      assertThat(queue.env())
          .containsEntry("QUEUE_SERVICE_HOST", "127.0.0.1")
          .containsEntry("QUEUE_SERVICE_PORT_REDIS", Integer.toString(uri.getPort()));
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
        socket.getOutputStream().write("CONFIG GET dir\r\n".getBytes(StandardCharsets.US_ASCII));
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        List<String> lines = List.of(in.readLine(), in.readLine(), in.readLine(), in.readLine());
        assertThat(lines).contains("dir");
        scratch = Path.of(in.readLine());
      }
      assertThat(scratch).isDirectory();
    }
    assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> ask(uri, "PING"));
    assertThat(scratch).doesNotExist();
  }

  @Test
  void only_this_machine_reaches_it() throws IOException {
    requireRedis();
    try (LocalQueue queue = LocalQueue.start(REDIS)) {
      List<InetAddress> others =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> !address.isLoopbackAddress())
              .toList();
      for (InetAddress other : others) {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> ask(other, queue.uri().getPort(), "PING"));
      }
    }
  }

  @Test
  void what_it_keeps_in_a_folder_lasts() throws IOException {
    requireRedis();
    Path data = folder.resolve("data");
    try (LocalQueue queue = LocalQueue.start(REDIS, data)) {
      assertThat(ask(queue.uri(), "SET a b")).isEqualTo("+OK");
    }
    try (LocalQueue queue = LocalQueue.start(REDIS, data)) {
      assertThat(ask(queue.uri(), "GET a")).isEqualTo("b");
    }
  }

  @Test
  void two_run_side_by_side() throws IOException {
    requireRedis();
    try (LocalQueue one = LocalQueue.start(REDIS);
        LocalQueue two = LocalQueue.start(REDIS)) {
      assertThat(one.uri()).isNotEqualTo(two.uri());
      assertThat(ask(one.uri(), "SET a b")).isEqualTo("+OK");
      assertThat(ask(two.uri(), "EXISTS a")).isEqualTo(":0");
    }
  }

  @Test
  void one_that_cannot_start_is_told_of_with_its_own_words() throws IOException {
    requireRedis();
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.createDirectory(data.resolve("appendonlydir"));
    Files.writeString(data.resolve("appendonlydir/appendonly.aof.manifest"), "nonsense");
    assertThatExceptionOfType(java.io.UncheckedIOException.class)
        .isThrownBy(() -> LocalQueue.start(REDIS, data))
        .withMessageContaining("redis-server does not start:")
        .withMessageContaining("FATAL AOF MANIFEST FILE ERROR");
  }

  @Test
  void it_is_looked_for_on_the_path() throws IOException {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    String path = folder.resolve("nothing") + java.io.File.pathSeparator + bin;
    assertThat(LocalRedis.find("")).isNull();
    assertThat(LocalRedis.find(path)).isNull();
    Path command = Files.createFile(bin.resolve("redis-server"));
    assertThat(LocalRedis.find(path)).isNull();
    assertThat(command.toFile().setExecutable(true)).isTrue();
    assertThat(LocalRedis.find(path)).isEqualTo(command);
  }
}
