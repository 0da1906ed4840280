package dev.jobwright.manifest;

import dev.jobwright.manifest.ManifestException.Problem;
import dev.jobwright.model.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Manifests as files and folders. */
final class ManifestFiles {
  private static final List<String> EXTENSIONS = List.of(".yaml", ".yml", ".json");

  private ManifestFiles() {}

  static List<Resource> read(Path path) {
    if (!Files.isDirectory(path)) {
      return ResourceReader.read(Source.of(path));
    }
    List<Resource> resources = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : filesIn(path)) {
      try {
        resources.addAll(ResourceReader.read(Source.of(file)));
      } catch (ManifestException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ManifestException(problems);
    }
    return List.copyOf(resources);
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> EXTENSIONS.stream().anyMatch(file.toString()::endsWith))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  static void write(Manifest manifest, Path path) {
    if (isFolder(path)) {
      writeFolder(manifest, path);
    } else {
      boolean json = path.toString().endsWith(".json");
      AtomicFile.write(path, json ? manifest.toJson() : manifest.toYaml());
    }
  }

  private static boolean isFolder(Path path) {
    Path name = path.getFileName();
    boolean extension = name != null && name.toString().lastIndexOf('.') > 0;
    return Files.isDirectory(path) || (!extension && Files.notExists(path));
  }

  private static void writeFolder(Manifest manifest, Path folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Resource resource : manifest.resources()) {
      String file = Names.file(resource);
      if (texts.put(file, Manifest.of(resource).toYaml()) != null) {
        throw new IllegalArgumentException(
            "Two resources would be written to " + file + "; write the manifest to one file");
      }
    }
    texts.forEach((file, text) -> AtomicFile.write(folder.resolve(file), text));
  }
}
