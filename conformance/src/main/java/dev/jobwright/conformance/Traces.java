package dev.jobwright.conformance;

import java.nio.file.Path;
import java.util.List;

/** Reads recorded Jobs. */
final class Traces {

  private Traces() {}

  /** Reads the recordings that come with this command. */
  static List<Trace> own() {
    return Recordings.own("traces", Traces::in);
  }

  /** Reads the recordings in a folder, in the order of their names. */
  static List<Trace> in(Path folder) {
    return Recordings.folder(folder).stream().map(Trace::new).toList();
  }
}
