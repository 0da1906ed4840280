package dev.jobwright.local;

import dev.jobwright.model.Container;
import dev.jobwright.time.Timeline;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A second run of a container that nobody knows of, as on a node that was taken for lost: it does
 * all that the first does, but is neither heard nor counted.
 */
final class Ghost implements ContainerStart {
  private final ContainerStart body;
  private final Engine engine;
  private final AtomicBoolean holdsTime;

  private Ghost(ContainerStart body, Engine engine, boolean holdsTime) {
    this.body = body;
    this.engine = engine;
    this.holdsTime = new AtomicBoolean(holdsTime);
    if (holdsTime) {
      engine.holdTime(1);
    }
  }

  static RunningContainer start(ContainerStart body, ContainerRuntime runtime, Engine engine) {
    Ghost ghost = new Ghost(body, engine, runtime.holdsTime());
    RunningContainer handle = runtime.start(ghost);
    return new RunningContainer() {
      @Override
      public void terminate() {
        handle.terminate();
      }

      @Override
      public void kill() {
        handle.kill();
        ghost.releaseTime();
      }
    };
  }

  private void releaseTime() {
    if (holdsTime.compareAndSet(true, false)) {
      engine.holdTime(-1);
    }
  }

  @Override
  public void started() {}

  @Override
  public void exited(int exitCode, String reason, String message) {
    releaseTime();
  }

  @Override
  public OutputStream log() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public Container spec() {
    return body.spec();
  }

  @Override
  public Timeline timeline() {
    return body.timeline();
  }

  @Override
  public String jobName() {
    return body.jobName();
  }

  @Override
  public String podName() {
    return body.podName();
  }

  @Override
  public String containerName() {
    return body.containerName();
  }

  @Override
  public boolean isIndexed() {
    return body.isIndexed();
  }

  @Override
  public int index() {
    return body.index();
  }

  @Override
  public int attempt() {
    return body.attempt();
  }

  @Override
  public Map<String, String> env() {
    return body.env();
  }

  @Override
  public List<String> command() {
    return body.command();
  }

  @Override
  public List<String> args() {
    return body.args();
  }
}
