package dev.jobwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code .ci/run} reads the README's commands itself; the GitHub workflow has to repeat them. */
class ReadmeCommandsTest {
  private static final Pattern COMMAND =
      Pattern.compile("<!-- command: (\\w+) -->\n+```sh\n(.+)\n```\n");

  @Test
  void the_workflow_runs_the_commands_of_the_readme() throws IOException {
    List<String> commands =
        COMMAND
            .matcher(Files.readString(Path.of("..", "README.md")))
            .results()
            .map(match -> match.group(2))
            .toList();
    assertThat(commands).hasSize(2);
    assertThat(Files.readString(Path.of("..", ".github", "workflows", "build.yml")))
        .contains(commands);
  }
}
