package dev.jobwright.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class LeaseTableTest {

  /** Each number is a step: what is done, with which item, and when its lease ends. */
  @Property(tries = 300)
  void the_first_is_always_one_whose_lease_ends_first(
      @ForAll @Size(max = 200) List<Integer> steps) {
    LeaseTable table = new LeaseTable();
    List<Item> there = new ArrayList<>();
    for (int step : steps) {
      int which = Math.floorMod(step, 3);
      long end = Math.floorMod(step / 3, 50);
      if (which == 0 || there.isEmpty()) {
        Item item = new Item(0, 0, Instant.EPOCH, null, 0, "x");
        table.add(item, end);
        there.add(item);
      } else if (which == 1) {
        table.remove(there.remove(Math.floorMod(step / 150, there.size())));
      } else {
        table.extend(there.get(Math.floorMod(step / 150, there.size())), end);
      }
      assertThat(table.size()).isEqualTo(there.size());
      assertThat(there).allMatch(table::holds);
      Item first = table.first();
      assertThat(first == null ? -1 : first.due)
          .isEqualTo(there.stream().mapToLong(item -> item.due).min().orElse(-1));
    }
  }
}
