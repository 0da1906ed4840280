package dev.jobwright.conformance.shell;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a container: its own, and those of the volumes that it mounts. */
public final class FileTree {
  private static final List<String> USUAL = List.of("/", "/tmp", "/bin", "/etc", "/dev", "/var");

  private final NavigableMap<String, Folder> mounts = new TreeMap<>();

  /** Starts with the few folders that every image has. */
  public FileTree() {
    Folder root = new Folder();
    USUAL.forEach(root::makeFolder);
    mounts.put("/", root);
  }

  /**
   * Mounts a volume.
   *
   * @param path where
   * @param volume its files, which others may share
   */
  public void mount(String path, Folder volume) {
    mounts.put(absolute("/", path), volume);
  }

  /** Returns a path without {@code .} and {@code ..}, seen from a folder. */
  static String absolute(String folder, String path) {
    String all = path.startsWith("/") ? path : folder + "/" + path;
    StringBuilder absolute = new StringBuilder();
    for (String name : all.split("/")) {
      if (name.equals("..")) {
        absolute.setLength(Math.max(0, absolute.lastIndexOf("/")));
      } else if (!name.isEmpty() && !name.equals(".")) {
        absolute.append('/').append(name);
      }
    }
    return absolute.length() == 0 ? "/" : absolute.toString();
  }

  /** Returns a file's content; {@code null} when there is no such file. */
  @Nullable String read(String path) {
    return holder(path).files.get(inner(path));
  }

  boolean isFolder(String path) {
    return holder(path).folders.contains(inner(path));
  }

  boolean exists(String path) {
    return isFolder(path) || read(path) != null;
  }

  /** Writes a file; returns whether its folder exists. */
  boolean write(String path, String content, boolean append) {
    Folder holder = holder(path);
    String inner = inner(path);
    if (!holder.folders.contains(parent(inner)) || isFolder(path)) {
      return false;
    }
    holder.files.merge(inner, content, (old, added) -> append ? old + added : added);
    return true;
  }

  /** Makes a folder; returns whether that could be done. */
  boolean makeFolder(String path, boolean withParents) {
    Folder holder = holder(path);
    String inner = inner(path);
    if (withParents && !inner.equals("/") && !holder.folders.contains(parent(inner))) {
      makeFolder(parent(path), true);
    }
    return holder.folders.contains(parent(inner)) && !exists(path) && holder.makeFolder(inner);
  }

  /** Removes a file, or a folder with all that is in it; returns whether there was one. */
  boolean remove(String path) {
    Folder holder = holder(path);
    String inner = inner(path);
    boolean existed = exists(path);
    holder.files.keySet().removeIf(file -> file.equals(inner) || file.startsWith(inner + "/"));
    holder.folders.removeIf(folder -> folder.equals(inner) || folder.startsWith(inner + "/"));
    return existed;
  }

  /** Returns the paths that match a pattern, in order. */
  List<String> matching(String pattern) {
    return mounts.entrySet().stream()
        .flatMap(mount -> mount.getValue().paths(mount.getKey()))
        .filter(path -> Glob.matchesPath(pattern, path))
        .distinct()
        .sorted()
        .toList();
  }

  private Folder holder(String path) {
    return Objects.requireNonNull(mounts.get(mountOf(path)));
  }

  private String mountOf(String path) {
    String found = "/";
    for (String mount : mounts.keySet()) {
      if (path.equals(mount) || path.startsWith(mount + "/")) {
        found = mount.length() > found.length() ? mount : found;
      }
    }
    return found;
  }

  /** Returns a path as the volume sees it that holds it. */
  private String inner(String path) {
    String mount = mountOf(path);
    String inner = mount.equals("/") ? path : path.substring(mount.length());
    return inner.isEmpty() ? "/" : inner;
  }

  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }
}
