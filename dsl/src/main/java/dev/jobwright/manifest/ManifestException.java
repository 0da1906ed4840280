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
  @Serial private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // the list is a serializable one
  private final List<Problem> problems;

  ManifestException(@Nullable String source, List<Problem> problems) {
    super(problems.stream().map(each -> each.in(source)).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns every problem found, in the order of the text.
   *
   * @return an unmodifiable list, never empty
   */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One thing wrong in a manifest.
   *
   * @param line the line it stands on, from 1
   * @param column the column it starts at, from 1
   * @param path the path of the field, such as {@code spec.template.spec.containers[0].image};
   *     empty when no field can be named
   * @param message what is wrong and how to repair it
   */
  public record Problem(int line, int column, String path, String message) implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /** Returns the problem as one line, such as {@code 12:7: spec.completions: …}. */
    @Override
    public String toString() {
      return line + ":" + column + ": " + described();
    }

    private String in(@Nullable String source) {
      return source == null
          ? "line " + line + ", column " + column + ": " + described()
          : source + ":" + this;
    }

    private String described() {
      return path.isEmpty() ? message : path + ": " + message;
    }
  }
}
