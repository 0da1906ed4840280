package dev.jobwright.manifest;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says why a text is no manifest, with every problem found and where it stands.
 *
 * <p>The message has one line for each problem: {@code jobs.yaml:12:7: spec.completions: …}.
 */
public final class ManifestException extends RuntimeException {
  /** Who reads a hundred problems mends them before reading on. */
  static final int MAX_PROBLEMS = 100;

  @Serial private static final long serialVersionUID = 1L;

  /** Every problem found. */
  @SuppressWarnings("serial") // the list is a serializable one
  private final List<Problem> problems;

  ManifestException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns the problems found, at most a hundred for one text.
   *
   * @return an unmodifiable list, never empty
   */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One thing wrong in a manifest.
   *
   * @param source the file; null when the text came from elsewhere
   * @param line the line it stands on, from 1
   * @param column the column it starts at, from 1
   * @param path the path of the field, such as {@code spec.template.spec.containers[0].image};
   *     empty when no field can be named
   * @param message what is wrong and how to repair it
   */
  public record Problem(@Nullable String source, int line, int column, String path, String message)
      implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Returns the problem as one line.
     *
     * @return {@code jobs.yaml:12:7: spec.completions: …}, or without a file {@code line 12, column
     *     7: spec.completions: …}
     */
    @Override
    public String toString() {
      String place =
          source == null
              ? "line " + line + ", column " + column
              : source + ":" + line + ":" + column;
      return path.isEmpty() ? place + ": " + message : place + ": " + path + ": " + message;
    }
  }
}
