package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.Container;
import dev.jobwright.model.ExecAction;
import dev.jobwright.model.Job;
import dev.jobwright.model.Lifecycle;
import dev.jobwright.model.LifecycleHandler;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.Probe;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.model.SleepAction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Both forms of the kubelet, over the same random pods and what happens to them. */
class KubeletStepPropertyTest {
  private ManagedPod pod = new Rig(Jobs.never(spec -> spec)).syncAt(0).pod(0);
  private PodMemory memory = PodMemory.NONE;
  private TestNode node = new TestNode();

  @Property(tries = 400)
  void values_and_memory_give_the_same_history(
      @ForAll("pods") Job job,
      @ForAll ImageFault fault,
      @ForAll("happenings") List<Happening> happenings) {
    node = new TestNode(null, fault, happenings.size() % 3 == 0 ? 1_500 : 0, null);
    ManagedJob.Origin origin = new ManagedJob.Origin("uid-of-j", 0, 42);
    ManagedJob owner = new ManagedJob(job, origin, node, Admission.ALL, 10);
    pod = owner.createPod(ManagedPod.Place.NONE, 0);
    memory = PodMemory.NONE;
    long now = 0;
    compare(stored(), new PodHappening.Arrived(), Kubelet.take(pod, now), now);
    for (Happening happening : happenings) {
      now += happening.millis();
      happen(happening, now);
    }
  }

  private void happen(Happening happening, long now) {
    ManagedContainer container = pod.containers[happening.pick() % pod.containers.length];
    String name = container.name();
    if (container.stage == ManagedContainer.Stage.STARTING) {
      compare(stored(), new PodHappening.Started(name), Kubelet.started(container, now), now);
    } else if (happening.pick() > 7 && answer(container, happening.code(), now)) {
      return;
    } else if (container.isUp()) {
      int code = happening.code();
      compare(
          stored(),
          new PodHappening.Exited(name, code, "", ""),
          Kubelet.exited(container, code, "", "", now),
          now);
    } else {
      if (happening.code() == 137) {
        pod.job().deletePod(pod, now / 1000 * 1000);
      }
      compare(stored(), new PodHappening.Woken(), Kubelet.sync(pod, now), now);
    }
  }

  /** Answers what the kubelet has asked of a container; returns whether it has asked anything. */
  private boolean answer(ManagedContainer container, int code, long now) {
    String name = container.name();
    if (container.startHook != null) {
      boolean failed = code == 1;
      compare(
          stored(),
          new PodHappening.PostStartEnded(name, failed),
          Kubelet.postStartEnded(container, failed, now),
          now);
      return true;
    }
    if (container.stopping && !container.terminated) {
      compare(
          stored(),
          new PodHappening.PreStopEnded(name, code == 1 ? "no" : null),
          Kubelet.preStopEnded(container, code == 1 ? "no" : null, now),
          now);
      return true;
    }
    if (container.health == null || !container.isRunning()) {
      return false;
    }
    ProbeKind kind = container.plan.probes.get(0).kind();
    ProbeResult result = code == 1 ? ProbeResult.failure("no") : ProbeResult.SUCCESS;
    compare(
        stored(),
        new PodHappening.Probed(name, kind, result),
        Kubelet.probed(container, kind, result, now),
        now);
    return true;
  }

  /** Returns the pod as it is stored: of what the kubelet does, all it needs is in its memory. */
  private StoredPod stored() {
    Duration grace = Duration.ofMillis(pod.isDeleting() && pod.scheduled ? pod.plan.grace : 0);
    return new StoredPod(pod.snapshot(), pod.tracked, grace);
  }

  private void compare(StoredPod stored, PodHappening happening, PodStep step, long now) {
    Instant time = Instant.ofEpochMilli(now);
    KubeletStep decided = Kubelet.step(stored, memory, happening, node, time);

    assertThat(Kubelet.step(stored, memory, happening, node, time)).isEqualTo(decided);
    assertThat(decided.pod()).isEqualTo(pod.snapshot());
    assertThat(decided.actions())
        .isEqualTo(step.actions().stream().map(KubeletStepPropertyTest::value).toList());
    assertThat(decided.wakeAt() == null ? Long.MAX_VALUE : decided.wakeAt().toEpochMilli())
        .isEqualTo(step.wakeAt());
    memory = decided.memory();
  }

  private static PodAction value(ContainerAction action) {
    ManagedContainer container = action.container();
    String name = container.name();
    if (action instanceof ContainerAction.Start) {
      return new PodAction.Start(name, container.run());
    }
    if (action instanceof ContainerAction.Probe probe) {
      return new PodAction.Probe(name, probe.kind());
    }
    if (action instanceof ContainerAction.PostStart) {
      return new PodAction.PostStart(name);
    }
    if (action instanceof ContainerAction.PreStop) {
      return new PodAction.PreStop(name);
    }
    return action instanceof ContainerAction.Kill
        ? new PodAction.Kill(name)
        : new PodAction.Terminate(name);
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 11),
            Arbitraries.of(0, 0, 1, 42, 137),
            Arbitraries.longs().between(0, 20_000))
        .as(Happening::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<Job> pods() {
    return Arbitraries.randomValue(KubeletStepPropertyTest::randomPod);
  }

  private static Job randomPod(Random random) {
    PodSpec.Builder pod =
        PodSpec.builder()
            .restartPolicy(random.nextBoolean() ? RestartPolicy.NEVER : RestartPolicy.ON_FAILURE);
    for (int i = random.nextInt(3); i > 0; i--) {
      Container init = Jobs.container("init" + i);
      boolean sidecar = random.nextBoolean();
      pod.addInitContainers(
          sidecar
              ? withChecks(init, random).toBuilder().restartPolicy(RestartPolicy.ALWAYS).build()
              : init);
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      pod.addContainers(withChecks(Jobs.container("main" + i), random));
    }
    if (random.nextInt(4) == 0) {
      pod.activeDeadline(Duration.ofSeconds(1 + random.nextInt(60)));
    }
    return Jobs.with(any -> pod, spec -> spec);
  }

  /** Gives some containers probes and hooks. */
  private static Container withChecks(Container container, Random random) {
    Container.Builder more = container.toBuilder();
    ExecAction command = ExecAction.builder().addCommand("check").build();
    LifecycleHandler hook =
        random.nextBoolean()
            ? LifecycleHandler.builder().exec(command).build()
            : LifecycleHandler.builder()
                .sleep(SleepAction.builder().seconds(Duration.ofSeconds(3)).build())
                .build();
    Probe probe =
        Probe.builder()
            .exec(command)
            .period(Duration.ofSeconds(5))
            .failureThreshold(1 + random.nextInt(2))
            .build();
    switch (random.nextInt(8)) {
      case 0 -> more.livenessProbe(probe);
      case 1 -> more.readinessProbe(probe);
      case 2 -> more.startupProbe(probe).livenessProbe(probe);
      case 3 -> more.lifecycle(Lifecycle.builder().postStart(hook).build());
      case 4 -> more.lifecycle(Lifecycle.builder().preStop(hook).build());
      default -> {}
    }
    return more.build();
  }

  /** Something that happens to one of the pod's containers. */
  record Happening(int pick, int code, long millis) {}
}
