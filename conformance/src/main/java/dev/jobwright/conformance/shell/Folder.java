package dev.jobwright.conformance.shell;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A set of files with the folders they are in, such as those of a volume; empty at first. */
public final class Folder {
  final Map<String, String> files = new TreeMap<>();
  final Set<String> folders = new TreeSet<>(Set.of("/"));

  /** Starts empty. */
  public Folder() {}

  boolean makeFolder(String path) {
    return folders.add(path);
  }

  /** Returns all that is in it, seen from where it is mounted. */
  Stream<String> paths(String mount) {
    String prefix = mount.equals("/") ? "" : mount;
    return Stream.concat(files.keySet().stream(), folders.stream())
        .filter(path -> !path.equals("/"))
        .map(path -> prefix + path);
  }
}
