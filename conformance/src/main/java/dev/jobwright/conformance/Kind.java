package dev.jobwright.conformance;

import dev.jobwright.validation.Validation;
import dev.jobwright.validation.Violation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kind of recordings, and where this command's own are. */
enum Kind {
  /** Jobs. */
  TRACES("traces", "DIR", "traces") {
    @Override
    List<Check> checks(Path place) {
      return Traces.in(place).stream()
          .map(trace -> new Check(trace.name(), () -> new Replay(trace, POD_SET_UP).run()))
          .toList();
    }
  },
  /** Schedules. */
  CRON("cron", "FILE", "next-times.json") {
    @Override
    List<Check> checks(Path place) {
      return Recordings.list(place).stream()
          .map(NextTimes::new)
          .map(times -> new Check(times.name(), times::divergences))
          .toList();
    }
  },
  /** CronJobs. */
  CRON_TRACES("cron-traces", "DIR", "traces-cron") {
    @Override
    List<Check> checks(Path place) {
      return Recordings.folder(place).stream()
          .map(CronTrace::new)
          .map(trace -> new Check(trace.name(), () -> new CronReplay(trace).run()))
          .toList();
    }
  },
  /** New objects given to an API server. */
  VALIDATION("validation", "FILE", "api-server-verdicts.json.gz") {
    @Override
    List<Check> checks(Path place) {
      return verdicts(place, recorded -> Validation.check(Data.map(recorded.get("manifest"))));
    }

    @Override
    List<String> disagreements() {
      return RecordedVerdict.DISAGREEMENTS;
    }
  },
  /** Changes of Jobs asked of an API server. */
  UPDATES("updates", "FILE", "api-server-update-verdicts.json.gz") {
    @Override
    List<Check> checks(Path place) {
      return verdicts(place, recorded -> new RecordedUpdate(recorded).violations());
    }

    @Override
    List<String> disagreements() {
      return RecordedVerdict.DISAGREEMENTS;
    }
  };

  /** How long the node takes to set up a pod: 1 to 9 s in the recordings. */
  private static final Duration POD_SET_UP = Duration.ofSeconds(2);

  private final String command;
  private final String argument;
  private final String own;

  Kind(String command, String argument, String own) {
    this.command = command;
    this.argument = argument;
    this.own = own;
  }

  static Optional<Kind> of(String command) {
    return Stream.of(values()).filter(kind -> kind.command.equals(command)).findFirst();
  }

  /** Reads recordings from where they are. */
  abstract List<Check> checks(Path place);

  /** The ways to disagree that are counted even if there is no disagreement. */
  List<String> disagreements() {
    return List.of();
  }

  private static List<Check> verdicts(
      Path file, Function<Map<String, @Nullable Object>, List<Violation>> library) {
    return Recordings.list(file).stream()
        .map(recorded -> new RecordedVerdict(recorded).check(library))
        .toList();
  }

  /** Reads the recordings that come with this command. */
  List<Check> ownChecks() {
    return Recordings.own(own, this::checks);
  }

  String usage() {
    return command + " [" + argument + "]";
  }
}
