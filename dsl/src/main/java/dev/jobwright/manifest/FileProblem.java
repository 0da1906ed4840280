package dev.jobwright.manifest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Words for what is wrong with a file; the JDK says it by the class of the exception alone. */
final class FileProblem {

  private FileProblem() {}

  static String of(IOException problem) {
    if (problem instanceof NoSuchFileException) {
      return ": there is no such file or folder";
    }
    if (problem instanceof AccessDeniedException) {
      return ": access is denied";
    }
    if (problem instanceof FileSystemLoopException) {
      return ": its symbolic links go in a circle";
    }
    if (problem instanceof NotDirectoryException) {
      return ": it is no folder";
    }
    String reason =
        problem instanceof FileSystemException file ? file.getReason() : problem.getMessage();
    return reason == null ? "" : ": " + reason;
  }
}
