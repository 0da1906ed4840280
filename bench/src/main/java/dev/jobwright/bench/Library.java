package dev.jobwright.bench;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The jars that classes come from. */
final class Library {
  private Library() {}

  /** Gives the jar of a class. */
  static Path fileOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot tell where " + type + " comes from", e);
    }
  }

  /** Gives the name and version of the library that a class belongs to. */
  static String nameOf(Class<?> type) {
    return fileOf(type)
        .getFileName()
        .toString()
        .replaceFirst("\\.jar$", "")
        .replaceFirst("-(?=\\d)", " ");
  }
}
