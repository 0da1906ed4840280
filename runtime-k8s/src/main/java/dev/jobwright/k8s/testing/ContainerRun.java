package dev.jobwright.k8s.testing;

import dev.jobwright.model.Container;
import dev.jobwright.runtime.Pod;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/** One run of a container, on a thread of its own. */
final class ContainerRun implements PlayedContainer {
  private static final int KILLED = 137;

  private final Pod pod;
  private final Container spec;
  private final Map<String, String> env;
  private final Clock clock;
  private final BiConsumer<Integer, Integer> ports;
  private final ContainerText text = new ContainerText();
  private final Thread thread;
  private Runnable onTerminate = () -> {};
  private boolean terminated;
  private volatile boolean started;

  ContainerRun(
      Pod pod,
      Container spec,
      Map<String, String> env,
      PodRunner runner,
      Clock clock,
      BiConsumer<Integer, Integer> ports,
      IntConsumer whenEnded) {
    this.pod = pod;
    this.spec = spec;
    this.env = env;
    this.clock = clock;
    this.ports = ports;
    thread = new Thread(() -> whenEnded.accept(play(runner)), "jobwright-pod-" + pod.name());
    thread.setDaemon(true);
  }

  private int play(PodRunner runner) {
    try {
      return runner.run(this);
    } catch (InterruptedException e) {
      return KILLED;
    } catch (RuntimeException e) {
      log(String.valueOf(e));
      return 1;
    } finally {
      text.end();
    }
  }

  void start() {
    started = true;
    thread.start();
  }

  boolean hasStarted() {
    return started;
  }

  /** Asks it to stop. */
  void terminate() {
    Runnable action;
    synchronized (this) {
      terminated = true;
      action = onTerminate;
    }
    action.run();
  }

  void kill() {
    thread.interrupt();
    text.end();
  }

  ContainerText text() {
    return text;
  }

  @Override
  public Pod pod() {
    return pod;
  }

  @Override
  public Container spec() {
    return spec;
  }

  @Override
  public Map<String, String> env() {
    return env;
  }

  @Override
  public void log(String line) {
    text.write(clock.instant(), line);
  }

  @Override
  public void serve(int port, int localPort) {
    ports.accept(port, localPort);
  }

  @Override
  public void onTerminate(Runnable action) {
    boolean now;
    synchronized (this) {
      onTerminate = action;
      now = terminated;
    }
    if (now) {
      action.run();
    }
  }
}
