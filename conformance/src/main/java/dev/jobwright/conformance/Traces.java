package dev.jobwright.conformance;

import java.io.IOException;
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
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Finds and reads recordings. */
final class Traces {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Traces() {}

  /** Reads the recordings that come with this command. */
  static List<Trace> own() {
    URL folder = Objects.requireNonNull(Traces.class.getResource("traces"), "no recordings");
    try {
      URI uri = folder.toURI();
      if (!uri.getScheme().equals("jar")) {
        return in(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return in(jar.getPath("dev/jobwright/conformance/traces"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads the recordings in a folder, in the order of their names. */
  static List<Trace> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Traces::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Trace read(Path file) {
    try {
      return new Trace(Data.map(JSON.readValue(Files.readString(file), Map.class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
