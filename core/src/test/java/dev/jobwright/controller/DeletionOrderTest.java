package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.PodPhase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DeletionOrderTest {
  private final Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(8).completions(8)));

  @Test
  void
      takes_unscheduled_then_pending_then_unready_then_the_latest_ready_then_restarted_then_newest() {
    rig.syncAt(0);
    List<ManagedPod> pods = rig.job.pods();
    List<ManagedPod> expected = new ArrayList<>();
    expected.add(with(pods.get(0), pod -> pod.scheduled = false));
    expected.add(with(pods.get(1), pod -> pod.phase = PodPhase.PENDING));
    expected.add(with(pods.get(2), pod -> pod.ready = false));
    expected.add(with(pods.get(3), pod -> pod.readyChangedAt = 90_000));
    expected.add(with(pods.get(4), pod -> pod.readyChangedAt = 50_000));
    expected.add(with(pods.get(5), pod -> pod.firstMain().restarts = 3));
    expected.add(pods.get(7));
    expected.add(pods.get(6));

    List<ManagedPod> shuffled = new ArrayList<>(pods);
    Collections.shuffle(shuffled, new Random(1));
    shuffled.sort(DeletionOrder.LEAST_DONE_FIRST);

    assertThat(shuffled).containsExactlyElementsOf(expected);
  }

  @Test
  void takes_the_lowest_index_first_when_nothing_else_tells_pods_apart() {
    Rig indexed = new Rig(Jobs.indexed(3, 3, spec -> spec)).syncAt(0);
    List<ManagedPod> pods = new ArrayList<>(indexed.job.pods());

    assertThat(DeletionOrder.choose(indexed.job.plan(), pods, 2))
        .extracting(ManagedPod::index)
        .containsExactly(0, 1);
  }

  @Test
  void minds_restarts_of_main_containers_before_those_of_sidecars_and_not_of_init_containers() {
    Rig three =
        new Rig(
            Jobs.with(
                pod ->
                    pod.restartPolicy(RestartPolicy.ON_FAILURE)
                        .addInitContainers(
                            Jobs.container("init"),
                            Jobs.container("side").toBuilder()
                                .restartPolicy(RestartPolicy.ALWAYS)
                                .build()),
                spec -> spec.parallelism(3).completions(3)));
    three.syncAt(0);
    List<ManagedPod> pods = three.job.pods();
    pods.get(0).containers().get(0).restarts = 9;
    pods.get(1).containers().get(1).restarts = 5;
    pods.get(2).containers().get(2).restarts = 1;

    List<ManagedPod> sorted = new ArrayList<>(pods);
    sorted.sort(DeletionOrder.LEAST_DONE_FIRST);
    assertThat(sorted).containsExactly(pods.get(2), pods.get(1), pods.get(0));
  }

  @Test
  void takes_all_but_the_best_of_those_that_share_an_index() {
    Rig indexed = new Rig(Jobs.indexed(3, 3, spec -> spec)).syncAt(0);
    ManagedPod duplicate = indexed.job.createPod(new ManagedPod.Place(1, 0, 0), 500);

    List<ManagedPod> chosen =
        DeletionOrder.choose(indexed.job.plan(), new ArrayList<>(indexed.job.pods()), 0);

    assertThat(chosen).containsExactly(duplicate);
  }

  @Test
  void removes_a_duplicate_before_anything_else() {
    Rig indexed = new Rig(Jobs.indexed(3, 3, spec -> spec)).syncAt(0);
    ManagedPod duplicate = indexed.job.createPod(new ManagedPod.Place(1, 0, 0), 500);
    indexed.syncAt(1);

    assertThat(duplicate.isDeleting()).isTrue();
    assertThat(indexed.status().active()).isEqualTo(3);
  }

  @Property
  void is_an_order_of_all_pods(@ForAll long seed) {
    Rig many = new Rig(Jobs.never(spec -> spec.parallelism(20).completions(20))).syncAt(0);
    Random random = new Random(seed);
    List<ManagedPod> pods = many.job.pods();
    for (ManagedPod pod : pods) {
      pod.scheduled = random.nextBoolean();
      pod.phase = random.nextBoolean() ? PodPhase.PENDING : PodPhase.RUNNING;
      pod.ready = random.nextBoolean();
      pod.readyChangedAt = random.nextInt(3) * 1_000L;
      pod.firstMain().restarts = random.nextInt(3);
    }
    List<ManagedPod> once = new ArrayList<>(pods);
    once.sort(DeletionOrder.LEAST_DONE_FIRST);
    List<ManagedPod> again = new ArrayList<>(pods);
    Collections.shuffle(again, random);
    again.sort(DeletionOrder.LEAST_DONE_FIRST);

    assertThat(again).containsExactlyElementsOf(once);
  }

  private static ManagedPod with(ManagedPod pod, Consumer<ManagedPod> change) {
    change.accept(pod);
    return pod;
  }
}
