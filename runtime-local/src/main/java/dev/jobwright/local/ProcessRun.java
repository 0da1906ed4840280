package dev.jobwright.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a container as a process, watched over by a thread of its own. */
final class ProcessRun implements Runnable, RunningContainer {
  private static final Logger log = LoggerFactory.getLogger(ProcessRun.class);
  private static final int CANNOT_EXECUTE = 255;
  private static final long LAST_OUTPUT_MILLIS = 1_000;

  private final ContainerStart start;
  private final ProcessRuntime runtime;
  private final String mark = UUID.randomUUID().toString();
  private final String name;
  private final Set<Process> besides = ConcurrentHashMap.newKeySet();
  private @Nullable Process process;
  private boolean ended;
  private boolean killed;

  ProcessRun(ContainerStart start, ProcessRuntime runtime) {
    this.start = start;
    this.runtime = runtime;
    name = start.podName() + "/" + start.containerName();
  }

  String name() {
    return name;
  }

  @Override
  public void run() {
    try {
      ProcessPlan plan = ProcessPlan.of(start, runtime.image());
      String flaw = CommandFile.flaw(plan.file());
      if (flaw == null) {
        run(plan);
      } else {
        refuse(plan, flaw);
      }
    } catch (StartException e) {
      start.exited(StartException.EXIT_CODE, StartException.REASON, e.text());
    } catch (IOException | RuntimeException e) {
      String text = new StartException(String.valueOf(e.getMessage())).text();
      start.exited(StartException.EXIT_CODE, StartException.REASON, text);
    } finally {
      runtime.ended(this);
    }
  }

  private void run(ProcessPlan plan) throws IOException {
    Process started = begin(plan);
    if (started == null) {
      return;
    }
    start.started();
    Thread reader = readOutput(started.getInputStream());
    int code = await(started);
    synchronized (this) {
      ended = true;
    }
    runtime.marks().killAll(mark);
    besides.forEach(Process::destroyForcibly);
    awaitEnd(reader);
    start.exited(code);
  }

  /** Starts the process, unless it is not to start any more. */
  private synchronized @Nullable Process begin(ProcessPlan plan) throws IOException {
    process = killed ? null : plan.start(mark);
    return process;
  }

  /** Ends as a container that has been set up but finds its command to be nothing to execute. */
  private void refuse(ProcessPlan plan, String flaw) throws IOException {
    start.started();
    String message = "exec %s: %s\n".formatted(plan.line().get(0), flaw);
    start.log().write(message.getBytes(StandardCharsets.UTF_8));
    start.exited(CANNOT_EXECUTE);
  }

  private Thread readOutput(InputStream output) {
    OutputStream sink = start.log();
    Runnable body =
        () -> {
          try (output) {
            output.transferTo(sink);
          } catch (IOException e) {
            log.debug("The output of {} has ended", name, e);
          }
        };
    return ProcessRuntime.startThread(body, "jobwright-output-" + name);
  }

  private static int await(Process process) {
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        process.destroyForcibly();
      }
    }
  }

  private void awaitEnd(Thread reader) {
    try {
      reader.join(LAST_OUTPUT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (reader.isAlive()) {
      log.warn("A process that {} has started outlives it and holds its output", name);
    }
  }

  @Override
  public synchronized void terminate() {
    if (process != null) {
      StopSignal.of(start.spec()).send(process, name);
    }
  }

  @Override
  public void kill() {
    kill(descendants());
  }

  @Override
  public Optional<CompletionStage<Integer>> exec(List<String> command, Duration atMost) {
    CompletableFuture<Integer> exit = new CompletableFuture<>();
    Runnable body = () -> exit.complete(runBeside(command, atMost));
    ProcessRuntime.startThread(body, "jobwright-exec-" + name);
    return Optional.of(exit);
  }

  /** Runs a command with the container's mark, so that it does not outlive the container. */
  private int runBeside(List<String> command, Duration atMost) {
    Process beside = null;
    try {
      beside = beginBeside(ProcessPlan.of(start, runtime.image(), command));
      if (beside == null) {
        return StartException.EXIT_CODE;
      }
      if (!beside.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        beside.destroyForcibly();
      }
      return beside.waitFor();
    } catch (StartException | IOException | RuntimeException e) {
      log.debug("{}: {} cannot be run beside it", name, command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (beside != null) {
        besides.remove(beside);
      }
    }
    return StartException.EXIT_CODE;
  }

  /** Starts a command beside the container's process; null when that has ended or is to. */
  private synchronized @Nullable Process beginBeside(ProcessPlan plan) throws IOException {
    if (ended || killed) {
      return null;
    }
    Process beside = plan.startSilent(mark);
    besides.add(beside);
    return beside;
  }

  @Override
  public Optional<String> host() {
    return Optional.of("127.0.0.1");
  }

  /** Kills the process and those it has started, as far as it is still known that it did. */
  synchronized void kill(List<ProcessHandle> descendants) {
    killed = true;
    if (process != null) {
      process.destroyForcibly();
      descendants.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** Returns the process; empty while there is none. */
  synchronized Optional<ProcessHandle> handle() {
    return Optional.ofNullable(process).map(Process::toHandle);
  }

  private synchronized List<ProcessHandle> descendants() {
    return process == null ? List.of() : process.descendants().toList();
  }
}
