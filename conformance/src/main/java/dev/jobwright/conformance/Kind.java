package dev.jobwright.conformance;

import dev.jobwright.validation.Validation;
import dev.jobwright.validation.Violation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kind of recordings, and where this command's own are. */
enum Kind {
  /** Jobs. */
  TRACES(
      "traces",
      "DIR",
      "traces",
      "Jobs",
      """
      Jobs that ran on a cluster, each up to four times, replayed on the local runtime in virtual
      time. Compared: final conditions with reason and message, counts, indexes, pods and how their
      containers ended, events, whether the Job was deleted, and that no back-off is shorter than
      there. What the runs there did not agree on among themselves is left out. Setting up a pod took
      1 to 9 s there, mostly 2: a Job agrees when it goes the recorded way with one such time, and if
      that is not 2 s the output says so.""") {
    @Override
    List<Check> checks(Path place) {
      return Recordings.checks(place, recording -> Replay.finding(new Trace(recording)));
    }
  },
  /** Schedules. */
  CRON(
      "cron",
      "FILE",
      "next-times.json",
      "Schedules",
      """
      Cron expressions in time zones, with the next times or the error of the parser Kubernetes
      uses. Compared: every time, and every word of the error.""") {
    @Override
    List<Check> checks(Path place) {
      return Recordings.list(place).stream()
          .map(NextTimes::new)
          .map(times -> new Check(times.name(), () -> Finding.of(times.divergences())))
          .toList();
    }
  },
  /** CronJobs. */
  CRON_TRACES(
      "cron-traces",
      "DIR",
      "traces-cron",
      "CronJobs",
      """
      CronJobs that ran on a cluster, replayed on the local runtime in virtual time with the time
      their pods took there as given. Compared: the minutes that ran, labels, annotations and ending
      of each Job, which were deleted and why, the CronJob's status between changes, its events, and
      to within 10 s when all that happened.""") {
    @Override
    List<Check> checks(Path place) {
      return Recordings.checks(
          place, recording -> Finding.of(new CronReplay(new CronTrace(recording)).run()));
    }
  },
  /** New objects given to an API server. */
  VALIDATION(
      "validation",
      "FILE",
      "api-server-verdicts.json.gz",
      "Manifests",
      """
      Manifests given to an API server (dry run, strict fields). Compared: whether it accepted them,
      and the fields because of which it did not.""") {
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
  UPDATES(
      "updates",
      "FILE",
      "api-server-update-verdicts.json.gz",
      "Updates",
      """
      Changes of existing Jobs asked of an API server. Compared: whether it made them, and the fields
      because of which it did not.""") {
    @Override
    List<Check> checks(Path place) {
      return verdicts(place, recorded -> new RecordedUpdate(recorded).violations());
    }

    @Override
    List<String> disagreements() {
      return RecordedVerdict.DISAGREEMENTS;
    }
  };

  private final String command;
  private final String argument;
  private final String own;
  private final String title;
  private final String description;

  Kind(String command, String argument, String own, String title, String description) {
    this.command = command;
    this.argument = argument;
    this.own = own;
    this.title = title;
    this.description = description;
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

  /** Returns what is recorded, as a heading. */
  String title() {
    return title;
  }

  /** Returns what is compared, in sentences. */
  String description() {
    return description;
  }

  String usage() {
    return command + " [" + argument + "]";
  }
}
