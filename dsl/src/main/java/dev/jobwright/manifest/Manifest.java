package dev.jobwright.manifest;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resources as they stand in a file: written as people write them, and read as kubectl reads them.
 *
 * <p>What was written reads back equal, and reading loses no field. The same resources always give
 * the same bytes. A manifest is immutable and may be shared between threads.
 */
public final class Manifest {
  private final List<Resource> resources;

  private Manifest(List<Resource> resources) {
    this.resources = resources;
  }

  /**
   * Makes a manifest of resources.
   *
   * @param resources the resources, in the order in which they are written
   * @return the manifest
   */
  public static Manifest of(Resource... resources) {
    return of(Arrays.asList(resources));
  }

  /**
   * Makes a manifest of resources.
   *
   * @param resources the resources, in the order in which they are written
   * @return the manifest
   */
  public static Manifest of(Collection<? extends Resource> resources) {
    resources.forEach(each -> Objects.requireNonNull(each, "resource: must not be null"));
    return new Manifest(List.copyOf(resources));
  }

  /**
   * Reads a file, or every {@code .yaml}, {@code .yml} and {@code .json} file of a folder in the
   * order of their names.
   *
   * <p>The text is YAML or JSON in UTF-8, at most 10 MiB: one resource or several, and a {@code v1
   * List} stands for its items. Words have the meaning that kubectl gives them: {@code no} is a
   * boolean, {@code "no"} is text.
   *
   * @param path the file or folder
   * @return the manifest; without resources if there are none
   * @throws ManifestException if a text is no YAML or JSON, or the API server would refuse a
   *     resource; it tells every problem with its file, line and column
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static Manifest read(Path path) {
    return new Manifest(ManifestFiles.read(path));
  }

  /**
   * Reads a stream to its end, as {@link #read(Path)} reads a file; does not close it.
   *
   * @param in the stream
   * @return the manifest; without resources if there are none
   * @throws ManifestException as for {@link #read(Path)}
   * @throws java.io.UncheckedIOException if the stream cannot be read
   */
  public static Manifest read(InputStream in) {
    return new Manifest(ResourceReader.read(Source.of(in)));
  }

  /**
   * Reads a text, as {@link #read(Path)} reads a file.
   *
   * @param text YAML or JSON
   * @return the manifest; without resources if there are none
   * @throws ManifestException as for {@link #read(Path)}
   */
  public static Manifest read(String text) {
    return new Manifest(ResourceReader.read(Source.of(text)));
  }

  /**
   * Returns the resources in their order.
   *
   * @return an unmodifiable list
   */
  public List<Resource> resources() {
    return resources;
  }

  /**
   * Returns the Jobs in their order.
   *
   * @return an unmodifiable list
   */
  public List<Job> jobs() {
    return all(Job.class);
  }

  /**
   * Returns the CronJobs in their order.
   *
   * @return an unmodifiable list
   */
  public List<CronJob> cronJobs() {
    return all(CronJob.class);
  }

  private <R extends Resource> List<R> all(Class<R> type) {
    return resources.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * Writes YAML: what is not set is left out, and only text that some reader of YAML 1.1 or 1.2
   * would take for something else is quoted.
   *
   * @return the text, with {@code ---} between resources and a line end at its end
   * @throws IllegalArgumentException if a text holds half a surrogate pair
   */
  public String toYaml() {
    return YamlWriter.write(documents());
  }

  /**
   * Writes JSON: one resource as itself, any other number of them as a {@code v1 List}.
   *
   * @return the text, indented, with a line end at its end
   * @throws IllegalArgumentException if a text holds half a surrogate pair
   */
  public String toJson() {
    List<Map<String, Object>> documents = documents();
    if (documents.size() == 1) {
      return JsonWriter.write(documents.get(0));
    }
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("apiVersion", "v1");
    list.put("kind", "List");
    list.put("items", documents);
    return JsonWriter.write(list);
  }

  private List<Map<String, Object>> documents() {
    List<Map<String, Object>> documents = new ArrayList<>(resources.size());
    for (Resource resource : resources) {
      documents.add(resource.toDocument());
    }
    return documents;
  }

  /**
   * Writes a file, or a folder with one file for each resource.
   *
   * <p>A path that is a folder, or that does not exist and has no extension, is a folder; its files
   * are named {@code <kind>-<name>.yaml} in lower case, and other files in it are left alone. Any
   * other path is a file: JSON if it ends in {@code .json}, else YAML. Missing folders are made.
   * Each file is replaced whole or not at all.
   *
   * @param path the file or folder
   * @throws IllegalArgumentException if two resources would get the same file, or one has no name
   *     that can name a file; nothing is written then
   * @throws java.io.UncheckedIOException if a file cannot be written; it is then as it was
   */
  public void writeTo(Path path) {
    ManifestFiles.write(this, path);
  }

  /** Two manifests are equal if they hold equal resources in the same order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Manifest manifest && resources.equals(manifest.resources);
  }

  @Override
  public int hashCode() {
    return resources.hashCode();
  }

  /** Names the resources, such as {@code Manifest[Job resize, CronJob nightly]}. */
  @Override
  public String toString() {
    return resources.stream()
        .map(resource -> resource.kind() + " " + Names.of(resource))
        .collect(Collectors.joining(", ", "Manifest[", "]"));
  }
}
