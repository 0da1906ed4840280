package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium with one page, driven by its DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+)");
  private static final Pattern VALUE = Pattern.compile("\"value\":\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final long PATIENCE = 60;

  private final Process process;
  private final WebSocket socket;
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final ConcurrentHashMap<Integer, CompletableFuture<String>> answers =
      new ConcurrentHashMap<>();
  private final CompletableFuture<Void> loaded = new CompletableFuture<>();
  private int calls;

  /** Opens a page; without a Chromium the test is skipped, or fails where {@code CI=true}. */
  Browser(Path page, Path profile) throws Exception {
    process = start(command(), profile);
    try {
      HttpClient http = HttpClient.newHttpClient();
      socket =
          http.newWebSocketBuilder()
              .buildAsync(newPage(http, port(profile)), new Listener())
              .get(PATIENCE, TimeUnit.SECONDS);
      for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
        call(domain + ".enable", "{}");
      }
      call("Page.navigate", "{\"url\":\"" + page.toUri() + "\"}");
      loaded.get(PATIENCE, TimeUnit.SECONDS);
    } catch (Exception e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static String command() {
    String path = System.getenv("PATH");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElseGet(Browser::missing);
  }

  private static String missing() {
    assertThat(System.getenv("CI")).as("a Chromium on the PATH, as CI=true").isNotEqualTo("true");
    return abort("there is no Chromium on the PATH: pages are not looked at");
  }

  private static Process start(String command, Path profile) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            command,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--window-size=1240,1400",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank");
    builder.environment().put("TMPDIR", profile.getParent().toString());
    return builder
        .redirectErrorStream(true)
        .redirectOutput(profile.resolveSibling("chromium.log").toFile())
        .start();
  }

  /** Chromium writes down the port that it has chosen. */
  private String port(Path profile) throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (!Files.exists(file) || Files.readString(file).isBlank()) {
      if (System.nanoTime() > deadline || process.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "Chromium does not start: " + Files.readString(profile.resolveSibling("chromium.log")));
      }
    }
    return Files.readString(file).lines().findFirst().orElseThrow();
  }

  /** Makes a page: the one Chromium starts with may still be set up, and then hears nothing. */
  private static URI newPage(HttpClient http, String port)
      throws IOException, InterruptedException {
    HttpRequest create =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    String target = http.send(create, HttpResponse.BodyHandlers.ofString()).body();
    Matcher url = Pattern.compile("\"webSocketDebuggerUrl\": \"(ws:[^\"]*)\"").matcher(target);
    assertThat(url.find()).as(target).isTrue();
    return URI.create(url.group(1));
  }

  /** Calls a method of the protocol and returns the answer. */
  String call(String method, String params) {
    int id = ++calls;
    CompletableFuture<String> answer = new CompletableFuture<>();
    answers.put(id, answer);
    String message = "{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, params);
    try {
      socket.sendText(message, true).get(PATIENCE, TimeUnit.SECONDS);
      return answer.get(PATIENCE, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(method + " is not answered", e);
    }
  }

  /** Evaluates an expression that gives a text without quotes. */
  String evaluate(String expression) {
    String escaped = expression.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    String answer =
        call(
            "Runtime.evaluate",
            "{\"expression\":\"String(" + escaped + ")\",\"returnByValue\":true}");
    Matcher value = VALUE.matcher(answer);
    assertThat(value.find()).as(answer).isTrue();
    return value.group(1).replace("\\n", "\n");
  }

  /** Presses a key. */
  void press(String key, int code, String text) {
    for (String type : List.of("keyDown", "keyUp")) {
      String typed = type.equals("keyDown") ? ",\"text\":\"" + text + "\"" : "";
      call(
          "Input.dispatchKeyEvent",
          "{\"type\":\"%s\",\"key\":\"%s\",\"code\":\"%2$s\",\"windowsVirtualKeyCode\":%d%s}"
              .formatted(type, key, code, text.isEmpty() ? "" : typed));
    }
  }

  /** Lets the page be seen in {@code light} or {@code dark}. */
  void colors(String scheme) {
    call(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + scheme + "\"}]}");
  }

  void screenshot(Path file) {
    String answer = call("Page.captureScreenshot", "{\"format\":\"png\"}");
    Matcher data = Pattern.compile("\"data\":\"([^\"]+)\"").matcher(answer);
    assertThat(data.find()).isTrue();
    try {
      Files.write(file, Base64.getDecoder().decode(data.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what was said on the console, thrown, logged, or asked of the network. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    call("Browser.close", "{}");
    socket.abort();
    process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        take(message.toString());
        message.setLength(0);
      }
      webSocket.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void take(String text) {
      Matcher id = ID.matcher(text);
      if (id.find()) {
        answers.get(Integer.parseInt(id.group(1))).complete(text);
      } else if (text.contains("Page.loadEventFired")) {
        loaded.complete(null);
      } else if (text.contains("Runtime.consoleAPICalled")
          || text.contains("Runtime.exceptionThrown")
          || text.contains("Log.entryAdded")
          || isForeignRequest(text)) {
        complaints.add(text);
      }
    }

    private boolean isForeignRequest(String text) {
      return text.contains("\"Network.requestWillBeSent\"")
          && !text.contains("\"url\":\"file:")
          && !text.contains("\"url\":\"data:");
    }
  }
}
