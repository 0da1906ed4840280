package dev.jobwright.examples;

import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.model.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The eight manifests of the chapter "Jobs", read from their files. */
final class ChapterFiles {

  static final List<String> NAMES =
      List.of(
          "oneshot.yaml",
          "oneshot-failing.yaml",
          "oneshot-never.yaml",
          "job-parallel.yaml",
          "rs-queue.yaml",
          "service-queue.yaml",
          "job-consumers.yaml",
          "cronjob.yaml");

  private final Map<String, Resource> byFile = new LinkedHashMap<>();

  ChapterFiles() {
    NAMES.forEach(name -> byFile.put(name, read(name)));
  }

  /** Returns the resources by the names of their files, in the order of the chapter. */
  Map<String, Resource> all() {
    return byFile;
  }

  Job job(String file) {
    return (Job) get(file);
  }

  CronJob cronJob(String file) {
    return (CronJob) get(file);
  }

  Service service(String file) {
    return (Service) get(file);
  }

  private Resource get(String file) {
    Resource resource = byFile.get(file);
    if (resource == null) {
      throw new IllegalArgumentException(file + ": must be one of " + NAMES);
    }
    return resource;
  }

  private static Resource read(String name) {
    try (InputStream in = ChapterFiles.class.getResourceAsStream("chapter/" + name)) {
      if (in == null) {
        throw new IllegalStateException("chapter/" + name + " is missing from the class path");
      }
      return Manifest.read(in).resources().get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
