package dev.jobwright.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a task sees of the container it runs in. */
abstract class TaskView extends BodyTime.Body implements TaskContext {
  private @Nullable PrintStream out;

  /** Returns what it sees of its container, of which the loop has to hear for that. */
  abstract ContainerStart start();

  @Override
  public String jobName() {
    return start().jobName();
  }

  @Override
  public String podName() {
    return start().podName();
  }

  @Override
  public String containerName() {
    return start().containerName();
  }

  @Override
  public boolean isIndexed() {
    return start().isIndexed();
  }

  @Override
  public int index() {
    return start().index();
  }

  @Override
  public int attempt() {
    return start().attempt();
  }

  @Override
  public Map<String, String> env() {
    return start().env();
  }

  @Override
  public List<String> command() {
    return start().command();
  }

  @Override
  public List<String> args() {
    return start().args();
  }

  @Override
  public synchronized PrintStream out() {
    if (out == null) {
      out = new PrintStream(start().log(), true, StandardCharsets.UTF_8);
    }
    return out;
  }

  @Override
  public Instant now() {
    return start().timeline().instant();
  }
}
