package dev.jobwright.local;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Runs containers as operating-system processes, as many at a time as there are containers. */
final class ProcessRuntime implements ContainerRuntime {
  private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final ProcessImage image;
  private final ProcessMarks marks = new ProcessMarks();
  private final Map<ProcessRun, Thread> running = new ConcurrentHashMap<>();

  ProcessRuntime(ProcessImage image) {
    this.image = image;
  }

  ProcessImage image() {
    return image;
  }

  ProcessMarks marks() {
    return marks;
  }

  @Override
  public RunningContainer start(ContainerStart start) {
    ProcessRun run = new ProcessRun(start, this);
    Thread thread = thread(run, "jobwright-process-" + run.name());
    running.put(run, thread);
    thread.start();
    return run;
  }

  void ended(ProcessRun run) {
    running.remove(run);
  }

  /** Kills all processes and waits until they are gone, and their threads with them. */
  @Override
  public void close() {
    List<Thread> threads = List.copyOf(running.values());
    killAll(Set.copyOf(running.keySet()));
    long end = System.nanoTime() + CLOSE_NANOS;
    threads.forEach(thread -> join(thread, end - System.nanoTime()));
  }

  /** Kills many with one look at the machine's processes. */
  private static void killAll(Set<ProcessRun> runs) {
    Set<ProcessHandle> handles = new HashSet<>();
    runs.forEach(run -> run.handle().ifPresent(handles::add));
    List<ProcessHandle> children =
        ProcessHandle.current().descendants().filter(child -> isBelow(child, handles)).toList();
    runs.forEach(run -> run.kill(List.of()));
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private static boolean isBelow(ProcessHandle child, Set<ProcessHandle> handles) {
    Optional<ProcessHandle> parent = child.parent();
    return parent.isPresent() && (handles.contains(parent.get()) || isBelow(parent.get(), handles));
  }

  static void join(Thread thread, long nanos) {
    try {
      if (nanos > 0 && thread != Thread.currentThread()) {
        TimeUnit.NANOSECONDS.timedJoin(thread, nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Thread startThread(Runnable body, String name) {
    Thread thread = thread(body, name);
    thread.start();
    return thread;
  }

  private static Thread thread(Runnable body, String name) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    return thread;
  }
}
