package dev.jobwright.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the file that a container's command means, as the container runtime does. */
final class CommandFile {
  private static final int FIRST_LINE = 256;

  private CommandFile() {}

  /**
   * Finds a command: by its path, or when it is only a name in the folders of {@code PATH}.
   *
   * @throws StartException if there is none, or it is not to be executed
   */
  static Path find(String command, Path workingDir, String searchPath, ProcessImage image)
      throws StartException {
    return command.contains("/")
        ? byPath(command, workingDir, image)
        : byName(command, searchPath, image);
  }

  private static Path byPath(String command, Path workingDir, ProcessImage image)
      throws StartException {
    Path file = command.startsWith("/") ? image.locate(command) : workingDir.resolve(command);
    if (!Files.exists(file)) {
      throw problem(command, "stat " + command + ": no such file or directory");
    }
    if (Files.isDirectory(file)) {
      throw problem(command, "is a directory");
    }
    if (!Files.isExecutable(file)) {
      throw problem(command, "permission denied");
    }
    return file;
  }

  private static Path byName(String command, String searchPath, ProcessImage image)
      throws StartException {
    for (String folder : searchPath.split(":", -1)) {
      if (folder.startsWith("/")) {
        Path file = image.locate(folder + "/" + command);
        if (Files.isRegularFile(file) && Files.isExecutable(file)) {
          return file;
        }
      }
    }
    throw problem(command, "executable file not found in $PATH");
  }

  private static StartException problem(String command, String what) {
    return new StartException("exec: \"%s\": %s".formatted(command, what));
  }

  /**
   * Says why the system cannot execute a file that has the permission: it is a script that names no
   * interpreter, or one that is missing. Shells make do with the former, containers do not.
   *
   * @return the reason; {@code null} when there is none
   */
  static @Nullable String flaw(Path file) throws IOException {
    byte[] start = firstBytes(file);
    if (start.length < 2 || start[0] != '#' || start[1] != '!') {
      return isText(start) ? "exec format error" : null;
    }
    String line = new String(start, 2, start.length - 2, StandardCharsets.UTF_8).strip();
    String interpreter = line.split("\\s", 2)[0];
    return Files.exists(Path.of(interpreter)) ? null : "no such file or directory";
  }

  private static byte[] firstBytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(Objects.requireNonNull(file))) {
      return in.readNBytes(FIRST_LINE);
    }
  }

  /** Programs in machine code have a byte of zero early on. */
  private static boolean isText(byte[] start) {
    for (byte b : start) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }
}
