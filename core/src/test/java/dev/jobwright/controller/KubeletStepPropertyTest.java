package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.Container;
import dev.jobwright.model.Job;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.RestartPolicy;
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
    } else if (container.isRunning()) {
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
    if (action instanceof ContainerAction.Start) {
      return new PodAction.Start(container.name(), container.run());
    }
    return action instanceof ContainerAction.Kill
        ? new PodAction.Kill(container.name())
        : new PodAction.Terminate(container.name());
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
          sidecar ? init.toBuilder().restartPolicy(RestartPolicy.ALWAYS).build() : init);
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      pod.addContainers(Jobs.container("main" + i));
    }
    if (random.nextInt(4) == 0) {
      pod.activeDeadline(Duration.ofSeconds(1 + random.nextInt(60)));
    }
    return Jobs.with(any -> pod, spec -> spec);
  }

  /** Something that happens to one of the pod's containers. */
  record Happening(int pick, int code, long millis) {}
}
