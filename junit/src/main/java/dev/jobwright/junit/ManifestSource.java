package dev.jobwright.junit;

import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Finds what {@link FromManifest} asks for. */
final class ManifestSource {
  private static final Set<Class<?>> TYPES = Set.of(Job.class, CronJob.class, Manifest.class);

  private final FromManifest wanted;
  private final Class<?> test;

  ManifestSource(FromManifest wanted, Class<?> test) {
    this.wanted = wanted;
    this.test = test;
  }

  Object find(Class<?> type) {
    if (!TYPES.contains(type)) {
      throw new ParameterResolutionException(
          "@FromManifest gives a Job, a CronJob or a Manifest, not a " + type.getName());
    }
    Manifest manifest = read();
    if (type == Manifest.class) {
      return manifest;
    }
    List<Resource> all = manifest.resources().stream().filter(type::isInstance).toList();
    List<Resource> matching =
        wanted.name().isEmpty()
            ? all
            : all.stream().filter(each -> wanted.name().equals(name(each))).toList();
    if (matching.size() != 1) {
      throw new ParameterResolutionException(
          "%s has no single %s%s; it has %s: @FromManifest(value = …, name = …) chooses one"
              .formatted(
                  wanted.value(),
                  type.getSimpleName(),
                  wanted.name().isEmpty() ? "" : " named " + wanted.name(),
                  all.stream().map(ManifestSource::name).toList()));
    }
    return matching.get(0);
  }

  private static String name(Resource resource) {
    return resource instanceof Job job
        ? String.valueOf(job.name())
        : String.valueOf(((CronJob) resource).name());
  }

  private Manifest read() {
    Path file = Path.of(wanted.value());
    if (Files.exists(file)) {
      return Manifest.read(file);
    }
    try (InputStream resource = test.getClassLoader().getResourceAsStream(wanted.value())) {
      if (resource == null) {
        throw new ParameterResolutionException(
            "there is neither a file %s nor a resource %s on the class path"
                .formatted(file.toAbsolutePath(), wanted.value()));
      }
      return Manifest.read(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
