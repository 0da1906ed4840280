package dev.jobwright.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the table of API types; its format is explained at the head of the table. */
final class SchemaReader {
  private record Block(@Nullable String apiVersion, List<String> fields) {}

  private final Map<String, Block> blocks = new LinkedHashMap<>();
  private final Map<String, FieldType> known = new LinkedHashMap<>();

  private SchemaReader() {
    for (Scalar scalar : Scalar.values()) {
      known.put(scalar.words(), scalar);
    }
  }

  static Map<String, ApiType> read(String resource) {
    SchemaReader reader = new SchemaReader();
    reader.readBlocks(resource);
    Map<String, ApiType> types = new LinkedHashMap<>();
    reader.blocks.keySet().forEach(name -> types.put(name, (ApiType) reader.type(name)));
    return Collections.unmodifiableMap(types);
  }

  private void readBlocks(String resource) {
    try (BufferedReader lines = open(resource)) {
      List<String> fields = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("  ")) {
          fields.add(line.substring(2));
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          String[] words = line.split(" ", 2);
          fields = new ArrayList<>();
          blocks.put(words[0], new Block(words.length > 1 ? words[1] : null, fields));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader open(String resource) throws IOException {
    InputStream in = SchemaReader.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("Resource " + resource + " is missing from the jar");
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private FieldType type(String words) {
    FieldType type = known.get(words);
    if (type == null) {
      type = build(words);
      known.put(words, type);
    }
    return type;
  }

  private FieldType build(String words) {
    String inside = words.substring(1, words.length() - 1);
    if (words.startsWith("[")) {
      return new ListOf(type(inside));
    }
    if (words.startsWith("{")) {
      return new MapOf(type(inside));
    }
    Block block = blocks.get(words);
    if (block == null) {
      throw new IllegalStateException("The table of API types lacks '" + words + "'");
    }
    Map<String, ApiField> fields = new LinkedHashMap<>();
    for (String line : block.fields()) {
      String[] parts = line.split(" ", -1);
      fields.put(parts[0], new ApiField(parts[0], type(parts[1]), parts.length > 2));
    }
    return new ApiType(words, block.apiVersion(), fields);
  }
}
