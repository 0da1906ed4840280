package dev.jobwright.k8s.testing;

import dev.jobwright.controller.JobAction;
import dev.jobwright.controller.JobAction.CreatePod;
import dev.jobwright.controller.JobAction.DeletePod;
import dev.jobwright.controller.JobAction.RecordEvent;
import dev.jobwright.controller.JobAction.ReleasePod;
import dev.jobwright.controller.JobAction.UpdateStatus;
import dev.jobwright.controller.JobController;
import dev.jobwright.controller.JobMemory;
import dev.jobwright.controller.JobStep;
import dev.jobwright.controller.StoredJob;
import dev.jobwright.controller.StoredPod;
import dev.jobwright.controller.TtlController;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the Job and the TTL controller: has them decide, and writes what they have decided. */
final class JobControl {
  private static final Logger log = LoggerFactory.getLogger(JobControl.class);
  private static final Duration SOON = Duration.ofMillis(50);

  private final ClusterApi api;
  private final Loop loop;
  private final Clock clock;
  private final Cache jobs;
  private final Cache pods;
  private final Map<String, JobMemory> memories = new HashMap<>();
  private final Map<String, EventRecorder> recorders = new HashMap<>();

  JobControl(ClusterApi api, Loop loop, Clock clock, Cache jobs, Cache pods) {
    this.api = api;
    this.loop = loop;
    this.clock = clock;
    this.jobs = jobs;
    this.pods = pods;
  }

  /** Asks for a sync after a while. */
  void syncAfter(String uid, Duration delay) {
    loop.after("job " + uid, delay, () -> sync(uid));
  }

  void forget(String uid) {
    memories.remove(uid);
    recorders.remove(uid);
    loop.forget("job " + uid);
    loop.forget("wake " + uid);
    loop.forget("ttl " + uid);
  }

  private void sync(String uid) {
    Map<String, Object> object = jobs.get(uid);
    if (object == null) {
      return;
    }
    StoredJob job = JobDocuments.job(object);
    List<StoredPod> controlled = pods.controlledBy(uid).stream().map(PodDocuments::pod).toList();
    JobMemory memory = memories.getOrDefault(uid, JobMemory.NONE);
    JobStep step = JobController.step(job, controlled, memory, clock.instant());
    Performance performance = new Performance(object, job, step.memory());
    boolean done = performance.all(step.actions());
    memory = performance.memory();
    memories.put(uid, memory);
    if (!done || memory.refusals() > 0) {
      syncAfter(uid, memory.refusals() > 0 ? memory.retryDelay() : SOON);
    } else if (step.unfinished()) {
      syncAfter(uid, Duration.ZERO);
    }
    wake(uid, step.wakeAt());
    expire(uid);
  }

  private void wake(String uid, @Nullable Instant at) {
    loop.forget("wake " + uid);
    if (at != null) {
      loop.after("wake " + uid, until(at), () -> sync(uid));
    }
  }

  private Duration until(Instant time) {
    Duration left = Duration.between(clock.instant(), time);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Deletes the Job when its time to live is over. */
  private void expire(String uid) {
    loop.forget("ttl " + uid);
    Map<String, Object> object = jobs.get(uid);
    Instant expiry = object == null ? null : TtlController.expiry(JobDocuments.job(object));
    if (object == null || expiry == null) {
      return;
    }
    if (clock.instant().isBefore(expiry)) {
      loop.after("ttl " + uid, until(expiry), () -> expire(uid));
    } else {
      api.delete(ResourceType.JOBS, object, "Foreground", null);
    }
  }

  /** Takes the finalizer off a pod; one that is no more has none. */
  void release(Map<String, Object> pod) {
    Map<String, Object> present = pod;
    for (int attempt = 0; present != null && attempt < 5; attempt++) {
      Map<String, Object> released = Doc.copy(present);
      List<Object> finalizers = new ArrayList<>(Doc.texts(Doc.metadata(released), "finalizers"));
      if (!finalizers.remove(StoredPod.FINALIZER)) {
        return;
      }
      Doc.metadata(released).put("finalizers", finalizers);
      try {
        pods.learn(api.replace(ResourceType.PODS, released));
        return;
      } catch (KubernetesClientException e) {
        if (e.getCode() != 404 && e.getCode() != 409) {
          throw e;
        }
        present = api.get(ClusterApi.path(ResourceType.PODS, pod));
      }
    }
  }

  private EventRecorder recorder(Map<String, Object> job) {
    return recorders.computeIfAbsent(
        Doc.uid(job), uid -> new EventRecorder(api, ResourceType.JOBS, job));
  }

  /** The actions of one step being done. */
  private final class Performance {
    private final StoredJob job;
    private Map<String, Object> object;
    private JobMemory memory;
    private int refusedBatch = Integer.MAX_VALUE;
    private int notCreated;

    Performance(Map<String, Object> object, StoredJob job, JobMemory memory) {
      this.object = object;
      this.job = job;
      this.memory = memory;
    }

    JobMemory memory() {
      return memory;
    }

    /** Does all that can be done; returns whether the rest need not be tried again. */
    boolean all(List<JobAction> actions) {
      try {
        for (JobAction action : actions) {
          perform(action);
        }
        memory = notCreated > 0 ? memory.refused() : memory.accepted();
        return true;
      } catch (KubernetesClientException e) {
        log.debug("A step of Job {} is tried again: {}", Doc.name(object), e.getMessage());
        return false;
      }
    }

    private void perform(JobAction action) {
      if (action instanceof CreatePod create) {
        create(create);
      } else if (action instanceof DeletePod delete) {
        delete(delete);
      } else if (action instanceof ReleasePod release) {
        Map<String, Object> pod = pods.get(release.uid());
        if (pod != null) {
          release(pod);
        }
        memory = memory.released(release.uid());
      } else if (action instanceof UpdateStatus update) {
        write(update.without(notCreated));
      } else if (action instanceof RecordEvent event) {
        record(event);
      }
    }

    private void create(CreatePod create) {
      if (create.batch() > refusedBatch) {
        notCreated++;
        return;
      }
      try {
        Map<String, Object> pod =
            api.create(
                ResourceType.PODS,
                Doc.namespace(object),
                PodDocuments.create(job.job(), create.pod()));
        memory = memory.created(Doc.uid(pod), clock.instant());
        record(CreatePod.created(Doc.name(pod)));
      } catch (KubernetesClientException e) {
        refusedBatch = create.batch();
        notCreated++;
        String why = e.getStatus() == null ? e.getMessage() : e.getStatus().getMessage();
        record(CreatePod.refused(String.valueOf(why)));
      }
    }

    private void delete(DeletePod delete) {
      Map<String, Object> pod = pods.get(delete.uid());
      if (pod != null) {
        api.delete(ResourceType.PODS, pod, "Background", null);
        memory = memory.deleted(delete.uid(), clock.instant());
        record(delete.deleted());
      }
    }

    private void write(UpdateStatus update) {
      Map<String, Object> changed = Doc.copy(object);
      changed.put("status", JobDocuments.write(update));
      object = api.replaceStatus(ResourceType.JOBS, changed);
      jobs.learn(object);
    }

    private void record(RecordEvent event) {
      recorder(object)
          .record(
              clock.millis(), event.type(), event.reason(), RecordEvent.SOURCE, event.message());
    }
  }
}
