package dev.jobwright.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The process that a container is to be.
 *
 * @param line the command as the container names it
 * @param file the command's file on this machine
 * @param folder where it runs
 * @param env all it sees in its environment
 */
record ProcessPlan(List<String> line, Path file, Path folder, Map<String, String> env) {
  private static final String USUAL_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  private static final int LONGEST_HOSTNAME = 63;

  /**
   * Plans the process of a container.
   *
   * @throws StartException if its command or working directory is missing
   */
  static ProcessPlan of(ContainerStart start, ProcessImage image) throws StartException {
    return of(start, image, image.commandOf(start));
  }

  /**
   * Plans the process of a command in a container.
   *
   * @throws StartException if the command or the container's working directory is missing
   */
  static ProcessPlan of(ContainerStart start, ProcessImage image, List<String> line)
      throws StartException {
    if (line.isEmpty()) {
      throw new StartException(
          "container %s: no command specified: give the container a command, or the image an"
                  .formatted(start.containerName())
              + " entry point with ProcessImage.entrypoint(…)");
    }
    Path folder = image.folderOf(start.spec().workingDir());
    if (!Files.isDirectory(folder)) {
      throw new StartException(
          "chdir to cwd (\"%s\") set in config.json failed: no such file or directory"
              .formatted(start.spec().workingDir()));
    }
    Map<String, String> env = environment(start);
    Path file = CommandFile.find(line.get(0), folder, env.getOrDefault("PATH", ""), image);
    return new ProcessPlan(line, file, folder, env);
  }

  /** What images and the container runtime give besides the spec, which goes first. */
  private static Map<String, String> environment(ContainerContext container) {
    Map<String, String> env = new LinkedHashMap<>();
    env.put("PATH", System.getenv().getOrDefault("PATH", USUAL_PATH));
    env.put("HOME", System.getenv().getOrDefault("HOME", "/"));
    env.put("HOSTNAME", hostname(container));
    env.putAll(container.env());
    return env;
  }

  private static String hostname(ContainerContext container) {
    String name =
        container.isIndexed() ? container.jobName() + "-" + container.index() : container.podName();
    return name.substring(0, Math.min(name.length(), LONGEST_HOSTNAME));
  }

  /** Starts the process, which bears a mark in its environment and hands it on to its children. */
  Process start(String mark) throws IOException {
    return start(mark, Redirect.PIPE);
  }

  /** Starts the process and drops what it writes. */
  Process startSilent(String mark) throws IOException {
    return start(mark, Redirect.DISCARD);
  }

  private Process start(String mark, Redirect output) throws IOException {
    List<String> command = new ArrayList<>(line);
    command.set(0, file.toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output);
    builder.environment().clear();
    builder.environment().putAll(env);
    builder.environment().put(ProcessMarks.VARIABLE, mark);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }
}
