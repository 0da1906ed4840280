package dev.jobwright.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an image means on this machine whose containers run as operating-system processes: where its
 * files are, and what it runs when a container does not say.
 *
 * <p>Defaults: the image's files are this machine's; its working directory is the root folder, or
 * without one that of this JVM; it has neither entry point nor arguments of its own. Immutable.
 */
public final class ProcessImage {
  private final @Nullable Path root;
  private final @Nullable String workingDir;
  private final List<String> entrypoint;
  private final List<String> defaultArgs;

  private ProcessImage(
      @Nullable Path root,
      @Nullable String workingDir,
      List<String> entrypoint,
      List<String> defaultArgs) {
    this.root = root;
    this.workingDir = workingDir;
    this.entrypoint = entrypoint;
    this.defaultArgs = defaultArgs;
  }

  /**
   * Describes an image whose files are this machine's.
   *
   * @return the image
   */
  public static ProcessImage ofThisMachine() {
    return new ProcessImage(null, null, List.of(), List.of());
  }

  /**
   * Describes an image whose files are in a folder: {@code /app/run} of a container means {@code
   * app/run} in there, and where that is missing {@code /app/run} of this machine.
   *
   * <p>This holds for commands and working directories. Paths in arguments and in the files
   * themselves are this machine's, as nothing is mounted.
   *
   * @param root the folder that stands for {@code /}
   * @return the image
   * @throws IllegalArgumentException if there is no such folder
   */
  public static ProcessImage in(Path root) {
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException("root: %s: must be a folder".formatted(root));
    }
    return new ProcessImage(root.toAbsolutePath().normalize(), null, List.of(), List.of());
  }

  /**
   * Sets where containers run that do not say: {@code WORKDIR} of the image.
   *
   * @param path an absolute path as containers see it
   * @return an image with that working directory
   * @throws IllegalArgumentException if the path is not absolute
   */
  public ProcessImage workingDir(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException(
          "workingDir: %s: must be an absolute path".formatted(path));
    }
    return new ProcessImage(root, path, entrypoint, defaultArgs);
  }

  /**
   * Sets what containers without a command run: {@code ENTRYPOINT} of the image.
   *
   * @param command the command and its first arguments
   * @return an image with that entry point
   */
  public ProcessImage entrypoint(String... command) {
    return new ProcessImage(root, workingDir, List.of(command), defaultArgs);
  }

  /**
   * Sets the arguments of containers with neither command nor arguments: {@code CMD} of the image.
   *
   * @param args the arguments
   * @return an image with those arguments
   */
  public ProcessImage defaultArgs(String... args) {
    return new ProcessImage(root, workingDir, entrypoint, List.of(args));
  }

  /** Puts together what a container runs: its own command, or the image's. */
  List<String> commandOf(ContainerContext container) {
    List<String> own = container.command();
    List<String> args = container.args();
    List<String> line = new ArrayList<>(own.isEmpty() ? entrypoint : own);
    line.addAll(own.isEmpty() && args.isEmpty() ? defaultArgs : args);
    return line;
  }

  /** Returns the folder in which a container runs. */
  Path folderOf(@Nullable String ownWorkingDir) {
    String path = ownWorkingDir == null ? workingDir : ownWorkingDir;
    if (path != null) {
      return locate(path);
    }
    return root == null ? Path.of("").toAbsolutePath() : root;
  }

  /** Returns the file that a container means by an absolute path. */
  Path locate(String absolute) {
    Path path = Path.of(absolute).normalize();
    if (root == null || !path.isAbsolute()) {
      return path;
    }
    Path own = root.resolve(path.getRoot().relativize(path).toString());
    return Files.exists(own) ? own : path;
  }
}
