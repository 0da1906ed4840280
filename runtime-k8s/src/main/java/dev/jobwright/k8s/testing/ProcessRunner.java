package dev.jobwright.k8s.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs containers as processes of this machine. */
final class ProcessRunner implements PodRunner {
  private static final int NOT_STARTED = 128;
  private static final Pattern VARIABLE = Pattern.compile("\\$\\(([A-Za-z_][A-Za-z0-9_.-]*)\\)");

  @Override
  public int run(PlayedContainer container) throws InterruptedException {
    List<String> command = new ArrayList<>();
    container.spec().command().forEach(word -> command.add(expand(word, container.env())));
    container.spec().args().forEach(word -> command.add(expand(word, container.env())));
    if (command.isEmpty()) {
      container.log("exec failed: no command");
      return NOT_STARTED;
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder
        .environment()
        .put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    builder.environment().put("HOSTNAME", hostName(container));
    builder.environment().putAll(container.env());
    if (container.spec().workingDir() != null) {
      builder.directory(new File(container.spec().workingDir()));
    }
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      container.log("exec failed: " + e.getMessage());
      return NOT_STARTED;
    }
    return watch(process, container);
  }

  private static String hostName(PlayedContainer container) {
    String set = container.pod().spec().hostname();
    return set == null ? container.pod().name() : set;
  }

  private static int watch(Process process, PlayedContainer container) throws InterruptedException {
    container.onTerminate(() -> tree(process).forEach(ProcessHandle::destroy));
    Thread reader =
        new Thread(() -> read(process, container), Thread.currentThread().getName() + "-output");
    reader.setDaemon(true);
    reader.start();
    try {
      int code = process.waitFor();
      reader.join();
      return code;
    } finally {
      tree(process).forEach(ProcessHandle::destroyForcibly);
    }
  }

  private static void read(Process process, PlayedContainer container) {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        container.log(line);
      }
    } catch (IOException e) {
      container.log("output broke off: " + e.getMessage());
    }
  }

  private static List<ProcessHandle> tree(Process process) {
    List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
    tree.add(process.toHandle());
    return tree;
  }

  /** Puts in the values of {@code $(NAME)}. */
  static String expand(String word, Map<String, String> env) {
    return VARIABLE
        .matcher(word)
        .replaceAll(
            match -> Matcher.quoteReplacement(env.getOrDefault(match.group(1), match.group())));
  }
}
