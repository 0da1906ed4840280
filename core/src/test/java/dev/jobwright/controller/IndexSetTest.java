package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexSetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''          | ''",
        "7           | 7",
        "3 4         | 3,4",
        "3 4 5       | 3-5",
        "0 2 3 4 7 8 | 0,2-4,7,8",
      })
  void writes_three_neighbours_with_a_hyphen_and_two_with_a_comma(String indexes, String text) {
    IndexSet set = new IndexSet();
    for (String index : indexes.split(" ")) {
      if (!index.isEmpty()) {
        set.add(Integer.parseInt(index));
      }
    }
    assertThat(set).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''           | ''",
        "3,4          | 3,4",
        "3-4          | 3,4",
        "1,x,3        | 1,3",
        "1,5-3,8      | 1,8",
        "1,-2,3       | 1,3",
        "2-4,20,5     | 2-4",
        "2,8-20,5     | 2,8,9",
        "8-2147483647 | 8,9",
      })
  void reads_what_makes_sense_below_the_limit(String text, String read) {
    assertThat(IndexSet.parse(text, 10)).hasToString(read);
  }

  @Test
  void finds_the_next_index_that_is_absent() {
    IndexSet set = IndexSet.parse("0-3,5", 10);

    assertThat(set.nextAbsent(0)).isEqualTo(4);
    assertThat(set.nextAbsent(4)).isEqualTo(4);
    assertThat(set.nextAbsent(5)).isEqualTo(6);
    assertThat(set.nextAbsent(8)).isEqualTo(8);
  }

  @Property
  void holds_what_a_set_of_numbers_holds(
      @ForAll @Size(max = 60) List<@IntRange(min = -20, max = 20) Integer> changes) {
    IndexSet set = new IndexSet();
    Set<Integer> model = new TreeSet<>();
    for (int change : changes) {
      if (change >= 0) {
        assertThat(set.add(change)).isEqualTo(model.add(change));
      } else {
        set.remove(-change - 1);
        model.remove(-change - 1);
      }
    }
    assertThat(set.size()).isEqualTo(model.size());
    assertThat(IntStream.range(0, 25).filter(set::contains)).containsExactlyElementsOf(model);
    assertThat(IndexSet.parse(set.toString(), 25)).hasToString(set.toString());
  }

  @Property
  void drops_all_from_a_limit_on(
      @ForAll Set<@IntRange(max = 40) Integer> indexes, @ForAll @IntRange(max = 45) int limit) {
    IndexSet set = new IndexSet();
    indexes.forEach(set::add);

    set.truncate(limit);

    assertThat(IntStream.range(0, 50).filter(set::contains))
        .containsExactlyElementsOf(
            indexes.stream().filter(index -> index < limit).sorted().toList());
    assertThat(set.size()).isEqualTo((int) indexes.stream().filter(i -> i < limit).count());
  }

  @Property
  void counts_what_two_sets_share(
      @ForAll Set<@IntRange(max = 40) Integer> left,
      @ForAll Set<@IntRange(max = 40) Integer> right) {
    IndexSet one = new IndexSet();
    left.forEach(one::add);
    IndexSet other = new IndexSet();
    right.forEach(other::add);

    long shared = left.stream().filter(right::contains).count();
    assertThat(one.countOf(other)).isEqualTo((int) shared);

    one.addAll(other);
    Set<Integer> union = new TreeSet<>(left);
    union.addAll(right);
    assertThat(IntStream.range(0, 50).filter(one::contains)).containsExactlyElementsOf(union);
  }
}
