package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.EventReader;
import dev.jobwright.k8s.objects.Fields;
import dev.jobwright.k8s.objects.PodReader;
import dev.jobwright.k8s.objects.Seen;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.Subscription;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One namespace of a cluster: what is asked of it, and what is followed in it. */
final class Cluster implements AutoCloseable {
  private static final int PODS = 50_000;

  /** Jobs that are no more, of whose last pods and events there may still be something to tell. */
  private static final int GONE_JOBS = 1_000;

  private static final String CREATED = "Created pod: ";

  private final Connection connection;
  private final Api api;
  private final String fieldManager;
  private final Notifier notifier = new Notifier("jobwright-listeners");
  private final Map<String, JobTracker> trackers = new ConcurrentHashMap<>();
  private final Map<String, JobTracker> gone = Collections.synchronizedMap(Recent.map(GONE_JOBS));
  private final Map<String, Listeners<JobEvent>> eventListeners = new ConcurrentHashMap<>();
  private final Map<String, String> jobOfPod = Collections.synchronizedMap(Recent.map(PODS));
  private final Map<String, String> jobOfPodName = Collections.synchronizedMap(Recent.map(PODS));
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final Follower jobs;
  private final Follower pods;
  private final Follower events;
  private final Follower cronJobs;
  private final PodLogs logs;

  Cluster(Connection connection, String namespace, String fieldManager, Duration patience) {
    this.connection = connection;
    this.fieldManager = fieldManager;
    api =
        new Api(connection.client(), namespace, new Retry(patience, TimeUnit.MILLISECONDS::sleep));
    jobs = follower(Kind.JOB, new Store(job -> true, new OfJobs()));
    pods = follower(Kind.POD, new Store(pod -> !pod.job().isEmpty(), new OfPods()));
    events = follower(Kind.EVENT, new Store(Cluster::isInteresting, new OfEvents()));
    cronJobs = follower(Kind.CRON_JOB, new Store(cronJob -> true, new Unheard()));
    logs = new PodLogs(api);
  }

  private Follower follower(Kind kind, Store store) {
    return new Follower(api, kind, store, Follower.SILENCE);
  }

  private static boolean isInteresting(Seen event) {
    return EventReader.isAbout(event, Kind.JOB.word())
        || EventReader.isAbout(event, Kind.POD.word())
        || EventReader.isAbout(event, Kind.CRON_JOB.word());
  }

  Api api() {
    return api;
  }

  String namespace() {
    return api.namespace();
  }

  String fieldManager() {
    return fieldManager;
  }

  PodLogs logs() {
    return logs;
  }

  Connection connection() {
    return connection;
  }

  /** Returns the Jobs of the namespace; follows them from now on. */
  Store jobs() {
    return jobs.store();
  }

  Store cronJobs() {
    return cronJobs.store();
  }

  /** Returns what is known of a Job, and from now on learned. */
  JobTracker track(Seen job) {
    JobTracker known = gone.get(job.uid());
    if (known != null) {
      return known;
    }
    JobTracker tracker = trackers.computeIfAbsent(job.uid(), uid -> new JobTracker(job, notifier));
    Store store = jobs.present();
    store.learn(job);
    store.byUid(job.uid()).ifPresent(tracker::changed);
    if (store.isGone(job.uid())) {
      bury(tracker, job);
    }
    return tracker;
  }

  private @Nullable JobTracker tracker(String uid) {
    JobTracker present = trackers.get(uid);
    return present == null ? gone.get(uid) : present;
  }

  private void bury(JobTracker tracker, Seen last) {
    tracker.deleted(last);
    gone.put(last.uid(), tracker);
    trackers.remove(last.uid());
  }

  /** Takes in what the server answered to a change, without waiting for the watch to tell it. */
  void learnJob(Fields answer) {
    jobs.present().learn(Seen.of(answer));
  }

  void loseJob(String uid) {
    jobs.present().lose(uid);
  }

  void learnCronJob(Fields answer) {
    cronJobs.present().learn(Seen.of(answer));
  }

  void loseCronJob(String uid) {
    cronJobs.present().lose(uid);
  }

  /** Returns the pods of a Job, oldest first. */
  List<Seen> podsOf(String jobUid) {
    return pods.store().all().stream()
        .filter(pod -> pod.job().equals(jobUid))
        .sorted(
            Comparator.comparing((Seen pod) -> pod.metadata().seconds("creationTimestamp"))
                .thenComparing(Seen::name))
        .toList();
  }

  Optional<Seen> podOf(String jobUid, String name) {
    return pods.store().byName(name).filter(pod -> pod.job().equals(jobUid));
  }

  /** Returns the pods of all Jobs; follows them from now on. */
  Store pods() {
    return pods.store();
  }

  /** Returns the events of an object itself, oldest first. */
  List<JobEvent> eventsOf(String uid) {
    return read(events.store(), event -> EventReader.about(event).equals(uid));
  }

  /** Returns the events of a Job and its pods, oldest first. */
  List<JobEvent> eventsOfJob(String uid) {
    pods.store();
    return read(events.store(), event -> jobOf(event).equals(uid));
  }

  private static List<JobEvent> read(Store store, Predicate<Seen> wanted) {
    return store.all().stream()
        .filter(wanted)
        .map(EventReader::event)
        .sorted(Comparator.comparing(JobEvent::firstTime))
        .toList();
  }

  /** Returns the uid of the Job that an event is about, itself or through one of its pods. */
  private String jobOf(Seen event) {
    String uid = EventReader.about(event);
    if (EventReader.isAbout(event, Kind.JOB.word())) {
      return uid;
    }
    String job = jobOfPod.get(uid);
    return job == null ? jobOfPodName(event) : job;
  }

  /** A pod that was gone before pods were followed is known by the event of its creation. */
  private String jobOfPodName(Seen event) {
    return jobOfPodName.getOrDefault(event.object().at("involvedObject").text("name"), "");
  }

  private void notePodName(Seen event) {
    String message = event.object().text("message");
    if (message.startsWith(CREATED) && EventReader.isAbout(event, Kind.JOB.word())) {
      jobOfPodName.put(message.substring(CREATED.length()), EventReader.about(event));
    }
  }

  /** Tells a listener the events of a Job so far and those that follow. */
  Subscription onEvent(JobTracker job, Consumer<JobEvent> listener) {
    pods.store();
    Store store = events.store();
    // nothing is learned meanwhile, so nothing is told twice or not at all
    synchronized (store) {
      List<JobEvent> soFar = eventsOfJob(job.uid());
      notifier.execute(
          () -> soFar.forEach(event -> Listeners.call("A listener", () -> listener.accept(event))));
      return job.events().add(listener);
    }
  }

  /** Tells a listener the events of an object itself so far and those that follow. */
  Subscription onEventOf(String uid, Consumer<JobEvent> listener) {
    Store store = events.store();
    synchronized (store) {
      List<JobEvent> soFar = eventsOf(uid);
      notifier.execute(
          () -> soFar.forEach(event -> Listeners.call("A listener", () -> listener.accept(event))));
      return eventListeners.computeIfAbsent(uid, key -> new Listeners<>(notifier)).add(listener);
    }
  }

  /** Returns what completes when the runtime is closed. */
  CompletableFuture<Void> closed() {
    return closed;
  }

  /** Waits a while, or until the runtime is closed. */
  void pause(long millis) {
    try {
      closed.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KubernetesApiException("interrupted while waiting", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    requireOpen();
  }

  void requireOpen() {
    if (closed.isDone()) {
      throw new IllegalStateException("the runtime is closed");
    }
  }

  @Override
  public void close() {
    if (!closed.complete(null)) {
      return;
    }
    jobs.close();
    pods.close();
    events.close();
    cronJobs.close();
    logs.close();
    notifier.close();
    connection.close();
  }

  private final class OfJobs implements Store.Listener {
    @Override
    public void changed(Seen job) {
      JobTracker tracker = trackers.get(job.uid());
      if (tracker != null) {
        tracker.changed(job);
      }
    }

    @Override
    public void deleted(Seen last) {
      JobTracker tracker = trackers.get(last.uid());
      if (tracker != null) {
        bury(tracker, last);
      }
    }
  }

  private final class OfPods implements Store.Listener {
    @Override
    public void changed(Seen pod) {
      jobOfPod.put(pod.uid(), pod.job());
      tell(pod);
      logs.changed(pod);
    }

    @Override
    public void deleted(Seen last) {
      tell(last);
      JobTracker tracker = tracker(last.job());
      if (tracker != null) {
        tracker.bury(last);
      }
      logs.deleted(last);
    }

    private void tell(Seen pod) {
      JobTracker tracker = tracker(pod.job());
      if (tracker != null && !tracker.pods().isEmpty()) {
        tracker.pods().tell(PodReader.pod(pod));
      }
    }
  }

  private final class OfEvents implements Store.Listener {
    @Override
    public void changed(Seen event) {
      notePodName(event);
      Listeners<JobEvent> listeners = eventListeners.get(EventReader.about(event));
      if (listeners != null) {
        listeners.tell(EventReader.event(event));
      }
      JobTracker tracker = tracker(jobOf(event));
      if (tracker != null && !tracker.events().isEmpty()) {
        tracker.events().tell(EventReader.event(event));
      }
    }

    @Override
    public void deleted(Seen last) {
      // the server forgets events after an hour
    }
  }

  private static final class Unheard implements Store.Listener {
    @Override
    public void changed(Seen object) {
      // asked for when it is needed
    }

    @Override
    public void deleted(Seen last) {
      // asked for when it is needed
    }
  }
}
