package dev.jobwright.k8s.testing;

import dev.jobwright.controller.Kubelet;
import dev.jobwright.controller.KubeletStep;
import dev.jobwright.controller.PodAction;
import dev.jobwright.controller.PodHappening;
import dev.jobwright.controller.PodMemory;
import dev.jobwright.controller.ProbeResult;
import dev.jobwright.controller.StoredPod;
import dev.jobwright.model.Container;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.Pod;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A node: takes pods, has their containers played, and writes their status. */
final class NodeAgent implements NodeAccess {
  private static final Logger log = LoggerFactory.getLogger(NodeAgent.class);
  private static final int KILLED = 137;

  private final ClusterApi api;
  private final Loop loop;
  private final Clock clock;
  private final Cache pods;
  private final TestNode node;
  private final Map<String, Taken> taken = new HashMap<>();
  private final Map<String, List<ContainerText>> texts = new ConcurrentHashMap<>();
  private final Map<String, Integer> ports = new ConcurrentHashMap<>();

  NodeAgent(ClusterApi api, Loop loop, Clock clock, Cache pods, TestNode node) {
    this.api = api;
    this.loop = loop;
    this.clock = clock;
    this.pods = pods;
    this.node = node;
  }

  /** Takes in what is new of a pod. */
  void changed(Map<String, Object> object) {
    Taken pod = taken.get(Doc.uid(object));
    if (pod == null) {
      take(object);
    } else if (Doc.isDeleting(object) && !pod.deleting) {
      pod.deleting = true;
      pod.look();
    }
  }

  private void take(Map<String, Object> object) {
    String phase = Doc.text(Doc.map(object, "status"), "phase");
    String bound = Doc.text(Doc.map(object, "spec"), "nodeName");
    boolean ours = bound.isEmpty() ? !Doc.isDeleting(object) : bound.equals(node.name());
    if (bound.isEmpty() && isNotToBePlaced(Doc.map(object, "spec"))) {
      return;
    }
    if (!ours || phase.equals("Succeeded") || phase.equals("Failed")) {
      return;
    }
    Taken pod = new Taken(object);
    taken.put(Doc.uid(object), pod);
    if (bound.isEmpty()) {
      bind(object);
    }
    pod.happen(new PodHappening.Arrived());
  }

  /** Returns whether a pod is another scheduler's, or to be held back from all. */
  private static boolean isNotToBePlaced(Map<String, Object> spec) {
    String scheduler = Doc.text(spec, "schedulerName");
    boolean foreign = !scheduler.isEmpty() && !scheduler.equals("default-scheduler");
    return foreign || (spec.get("schedulingGates") instanceof List<?> gates && !gates.isEmpty());
  }

  /** Assigns a pod to this node, as the scheduler does. */
  private void bind(Map<String, Object> pod) {
    Map<String, Object> binding = new LinkedHashMap<>();
    binding.put("apiVersion", "v1");
    binding.put("kind", "Binding");
    binding.put("metadata", new LinkedHashMap<>(Map.of("name", Doc.name(pod))));
    binding.put(
        "target",
        new LinkedHashMap<>(Map.of("apiVersion", "v1", "kind", "Node", "name", node.name())));
    try {
      api.post(ClusterApi.path(ResourceType.PODS, pod) + "/binding", binding);
    } catch (KubernetesClientException e) {
      bindByUpdate(pod);
    }
    Map<String, Object> bound = api.get(ClusterApi.path(ResourceType.PODS, pod));
    if (bound != null) {
      pods.learn(bound);
    }
  }

  /** Assigns a pod on a server that has no bindings. */
  private void bindByUpdate(Map<String, Object> pod) {
    Map<String, Object> bound = Doc.copy(pod);
    Doc.need(bound, "spec").put("nodeName", node.name());
    try {
      api.replace(ResourceType.PODS, bound);
    } catch (KubernetesClientException e) {
      log.debug("Pod {} is not bound: {}", Doc.name(pod), e.getMessage());
    }
  }

  /** Takes in that a pod is no more. */
  void gone(String uid) {
    Taken pod = taken.remove(uid);
    if (pod != null) {
      pod.forget();
    }
    texts.keySet().removeIf(key -> key.startsWith(uid + "/"));
    ports.keySet().removeIf(key -> key.startsWith(uid + "/"));
  }

  @Override
  public int port(String podUid, int port) {
    return ports.getOrDefault(podUid + "/" + port, -1);
  }

  @Override
  public @Nullable ContainerText log(String podUid, String container, boolean previous) {
    List<ContainerText> runs = texts.getOrDefault(podUid + "/" + container, List.of());
    int at = runs.size() - (previous ? 2 : 1);
    return at < 0 ? null : runs.get(at);
  }

  void close() {
    new ArrayList<>(taken.keySet()).forEach(this::gone);
  }

  /** A pod that this node has taken. */
  private final class Taken {
    private final String uid;
    private final EventRecorder recorder;
    private final Map<String, ContainerRun> runs = new HashMap<>();
    private Map<String, Object> last;
    private PodMemory memory = PodMemory.NONE;
    private boolean deleting;

    Taken(Map<String, Object> object) {
      uid = Doc.uid(object);
      last = object;
      recorder = new EventRecorder(api, ResourceType.PODS, object);
    }

    void look() {
      happen(new PodHappening.Woken());
    }

    void happen(PodHappening happening) {
      StoredPod stored = PodDocuments.pod(present());
      deleting |= stored.pod().deletionTime() != null;
      KubeletStep step = Kubelet.step(stored, memory, happening, node, clock.instant());
      memory = step.memory();
      for (JobEvent event : step.events()) {
        recorder.record(
            clock.millis(), event.type(), event.reason(), event.source(), event.message());
      }
      write(step.pod());
      step.actions().forEach(action -> perform(action, step.pod()));
      wake(step.wakeAt());
      if (deleting && step.pod().phase().isTerminal()) {
        api.delete(ResourceType.PODS, last, "Background", 0);
      }
    }

    private Map<String, Object> present() {
      last = Objects.requireNonNullElse(pods.get(uid), last);
      return last;
    }

    /** Writes the status, over what others have written of the pod meanwhile. */
    private void write(Pod pod) {
      Map<String, Object> status = PodDocuments.status(pod);
      @Nullable Map<String, Object> present = present();
      for (int attempt = 0; attempt < 5 && present != null; attempt++) {
        if (Numbers.areEqual(present.get("status"), status)) {
          return;
        }
        Map<String, Object> changed = Doc.copy(present);
        changed.put("status", status);
        try {
          last = api.replaceStatus(ResourceType.PODS, changed);
          pods.learn(last);
          return;
        } catch (KubernetesClientException e) {
          if (e.getCode() != 409 && e.getCode() != 404) {
            throw e;
          }
          present = api.get(ClusterApi.path(ResourceType.PODS, last));
          if (present != null && !Doc.uid(present).equals(uid)) {
            return;
          }
        }
      }
    }

    private void perform(PodAction action, Pod pod) {
      if (action instanceof PodAction.Start start) {
        start(start, pod);
        return;
      }
      ContainerRun run = runs.get(action.container());
      if (run == null || pass(action, run)) {
        return;
      }
      if (action instanceof PodAction.Terminate) {
        run.terminate();
      } else {
        run.kill();
        if (run.hasStarted()) {
          loop.execute(() -> ended(action.container(), run, KILLED));
        } else {
          runs.remove(action.container());
        }
      }
    }

    /**
     * Lets a probe or hook count as done, as there is nothing behind a container that is only
     * played; returns whether it was one.
     */
    private boolean pass(PodAction action, ContainerRun run) {
      String name = action.container();
      PodHappening happening = null;
      if (action instanceof PodAction.Probe probe) {
        happening = new PodHappening.Probed(name, probe.kind(), ProbeResult.NOT_PROBED);
      } else if (action instanceof PodAction.PostStart) {
        happening = new PodHappening.PostStartEnded(name, false);
      } else if (action instanceof PodAction.PreStop) {
        happening = new PodHappening.PreStopEnded(name, null);
      }
      if (happening == null) {
        return false;
      }
      PodHappening passed = happening;
      loop.execute(
          () -> {
            if (runs.get(name) == run) {
              happen(passed);
            }
          });
      return true;
    }

    private void start(PodAction.Start start, Pod pod) {
      Container spec =
          Stream.concat(pod.spec().initContainers().stream(), pod.spec().containers().stream())
              .filter(container -> container.name().equals(start.container()))
              .findFirst()
              .orElseThrow();
      PodRunner runner = Objects.requireNonNull(node.runner(spec));
      String name = start.container();
      ContainerRun[] self = new ContainerRun[1];
      ContainerRun run =
          new ContainerRun(
              pod,
              spec,
              PodEnv.of(pod, spec),
              runner,
              clock,
              (port, local) -> ports.put(uid + "/" + port, local),
              code -> loop.execute(() -> ended(name, self[0], code)));
      self[0] = run;
      runs.put(name, run);
      texts.computeIfAbsent(uid + "/" + name, any -> new CopyOnWriteArrayList<>()).add(run.text());
      loop.execute(
          () -> {
            if (runs.get(name) == run) {
              happen(new PodHappening.Started(name));
              run.start();
            }
          });
    }

    private void ended(String container, ContainerRun run, int code) {
      if (runs.get(container) == run && taken.get(uid) == this) {
        runs.remove(container);
        happen(new PodHappening.Exited(container, code, "", ""));
      }
    }

    private void wake(@Nullable Instant at) {
      loop.forget("pod " + uid);
      if (at != null) {
        Duration left = Duration.between(clock.instant(), at);
        loop.after("pod " + uid, left.isNegative() ? Duration.ZERO : left, this::look);
      }
    }

    void forget() {
      loop.forget("pod " + uid);
      runs.values().forEach(ContainerRun::kill);
      runs.clear();
    }
  }
}
