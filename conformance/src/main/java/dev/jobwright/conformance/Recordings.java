package dev.jobwright.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Finds recordings, in a folder or among those that come with this command, and reads them. */
final class Recordings {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String HOME = "dev/jobwright/conformance/";

  private Recordings() {}

  /** Reads a folder or file of this command's own. */
  static <T> T own(String name, Function<Path, T> reader) {
    URL resource = Objects.requireNonNull(Recordings.class.getResource(name), name);
    try {
      URI uri = resource.toURI();
      if (!uri.getScheme().equals("jar")) {
        return reader.apply(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return reader.apply(jar.getPath(HOME + name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Finds the recordings in a folder, a file each, in the order of the files' names.
   *
   * @param comparison finds where a recording goes another way here
   * @return a check for each, which fails if its file cannot be read
   */
  static List<Check> checks(
      Path folder, Function<Map<String, @Nullable Object>, Finding> comparison) {
    return files(folder).stream().map(file -> check(file, comparison)).toList();
  }

  private static Check check(
      Path file, Function<Map<String, @Nullable Object>, Finding> comparison) {
    String fileName = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
    byte[] text = bytes(file);
    try {
      Map<String, @Nullable Object> recording = Data.map(JSON.readValue(text, Object.class));
      String name = Data.text(recording.get("name"));
      return new Check(name.isEmpty() ? fileName : name, () -> comparison.apply(recording));
    } catch (RuntimeException e) {
      return new Check(
          fileName,
          () -> {
            throw e;
          });
    }
  }

  /** Reads the JSON objects in a folder, a file each, in the order of the files' names. */
  static List<Map<String, @Nullable Object>> folder(Path folder) {
    return files(folder).stream().map(file -> Data.map(read(file))).toList();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the JSON objects in a file that is a list of them. */
  static List<Map<String, @Nullable Object>> list(Path file) {
    return Data.list(read(file)).stream().map(Data::map).toList();
  }

  private static boolean isGzip(Path file) {
    return file.toString().endsWith(".gz");
  }

  private static Object read(Path file) {
    return JSON.readValue(bytes(file), Object.class);
  }

  private static byte[] bytes(Path file) {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream text = isGzip(file) ? new GZIPInputStream(bytes) : bytes) {
      return text.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
