package dev.jobwright.simulation;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A CronJob that ran on a Kubernetes cluster, from {@code traces-cron}. */
record CronRecording(JsonNode json) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** The minute in which all of them are replayed as created. */
  static final Instant MINUTE = Instant.parse("2026-11-23T14:19:00Z");

  static Stream<CronRecording> all() throws Exception {
    Path folder = Path.of(CronRecording.class.getResource("traces-cron").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(CronRecording::read).toList().stream();
    }
  }

  private static CronRecording read(Path file) {
    try {
      return new CronRecording(MAPPER.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CronJob cronJob() {
    return cronJob(json.path("cronJob"));
  }

  /** Returns the CronJob after each patch, by when it was made; null means deleted. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (JsonNode action : json.path("actions")) {
      JsonNode patch = action.path("do").path("patch").path("spec");
      Duration at = seconds(action.path("atSeconds"));
      changes.add(new Change(at, patch.isMissingNode() ? null : patched(patch)));
    }
    return changes;
  }

  record Change(Duration at, CronJob cronJob) {}

  private CronJob patched(JsonNode patch) {
    ObjectNode copy = (ObjectNode) json.path("cronJob").deepCopy();
    patch
        .propertyStream()
        .forEach(field -> ((ObjectNode) copy.path("spec")).set(field.getKey(), field.getValue()));
    return cronJob(copy);
  }

  private static CronJob cronJob(JsonNode node) {
    return (CronJob)
        Resource.of(MAPPER.convertValue(node, new TypeReference<Map<String, Object>>() {}));
  }

  /** Returns how the Job of each minute went, as long as it took there. */
  RunModel model() {
    Map<Long, ModeledRun> runs = new TreeMap<>();
    for (JsonNode job : json.path("jobs")) {
      Duration duration = seconds(job.path("finishedAt")).minus(seconds(job.path("created")));
      boolean finished = job.has("finished");
      boolean failed = job.path("finished").asString("").equals("Failed");
      runs.put(
          job.path("scheduledMinute").asLong(),
          failed
              ? ModeledRun.failingAfter(duration)
              : ModeledRun.succeedingAfter(finished ? duration : Duration.ofDays(1)));
    }
    ModeledRun unknown = ModeledRun.succeedingAfter(Duration.ofDays(1));
    return time -> runs.getOrDefault(Duration.between(MINUTE, time).toMinutes(), unknown);
  }

  /** Returns the last thing seen to happen. */
  Duration end() {
    TreeSet<Duration> times = new TreeSet<>();
    times.add(Duration.ZERO);
    for (JsonNode job : json.path("jobs")) {
      Stream.of("created", "finishedAt", "deletedAt")
          .filter(job::has)
          .forEach(field -> times.add(seconds(job.path(field))));
    }
    return times.last().plusMillis(500);
  }

  /** Returns minute, ending and whether it was deleted of each Job, one line each. */
  List<String> jobs() {
    return StreamSupport.stream(json.path("jobs").spliterator(), false)
        .map(
            job ->
                job.path("scheduledMinute").asInt()
                    + " "
                    + job.path("finished").asString("-")
                    + (job.has("deletedAt") ? " deleted" : ""))
        .toList();
  }

  /** Returns the events with how many different ones there were. */
  List<String> events() {
    return StreamSupport.stream(json.path("events").spliterator(), false)
        .map(
            event ->
                "%s %s %s x%d"
                    .formatted(
                        event.path("type").asString(),
                        event.path("reason").asString(),
                        event.path("message").asString(),
                        event.path("count").asInt()))
        .sorted()
        .toList();
  }

  static Instant at(Duration since) {
    return MINUTE.plus(since);
  }

  private static Duration seconds(JsonNode node) {
    return Duration.ofMillis(Math.round(node.asDouble(0) * 1000));
  }

  @Override
  public String toString() {
    return json.path("name").asString();
  }
}
