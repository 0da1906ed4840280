package dev.jobwright.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Replaces a file whole or not at all; who may read it stays as it was. */
final class AtomicFile {
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private static final int MAX_LINKS = 40;

  private AtomicFile() {}

  static void write(Path path, String text) {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        Files.writeString(path, text);
        return;
      }
      Path file = target(path.toAbsolutePath());
      Path folder = file.resolveSibling("");
      Files.createDirectories(folder);
      replace(file, folder.resolve("." + file.getFileName() + "." + UUID.randomUUID()), text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + path + FileProblem.of(e), e);
    }
  }

  /** Follows symbolic links, also one to a file that is not there yet. */
  private static Path target(Path path) throws IOException {
    Path file = path;
    for (int links = 0; Files.isSymbolicLink(file); links++) {
      if (links == MAX_LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      file = file.resolveSibling(Files.readSymbolicLink(file));
    }
    return file;
  }

  private static void replace(Path file, Path draft, String text) throws IOException {
    try {
      if (Files.exists(file) && hasPermissions(file)) {
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        Files.writeString(draft, text);
        Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(file));
      } else {
        Files.writeString(draft, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      }
      move(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static boolean hasPermissions(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class);
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
