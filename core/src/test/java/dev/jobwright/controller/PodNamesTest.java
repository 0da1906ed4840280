package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PodNamesTest {
  private static final String SUFFIX = "[bcdfghjklmnpqrstvwxz2456789]{5}";

  @Test
  void end_in_five_characters() {
    assertThat(PodNames.of("resize", -1, 1, 0)).matches("resize-" + SUFFIX);
    assertThat(PodNames.of("resize", 12, 1, 0)).matches("resize-12-" + SUFFIX);
  }

  @Test
  void cut_the_prefix_at_58_characters() {
    String job = "a".repeat(63);

    assertThat(PodNames.of(job, -1, 1, 0)).matches("a{58}" + SUFFIX);
    assertThat(PodNames.of(job, 123, 1, 0)).matches("a{53}-123-" + SUFFIX);
  }

  @Property(tries = 20)
  void differ_within_a_job(@ForAll long seed, @ForAll @LongRange(max = 10_000_000) long first) {
    Set<String> names = new HashSet<>();
    for (long ordinal = first; ordinal < first + 10_000; ordinal++) {
      names.add(PodNames.of("j", -1, seed, ordinal));
    }
    assertThat(names).hasSize(10_000);
  }

  @Property
  void fit_into_63_characters(
      @ForAll @AlphaChars @StringLength(min = 1, max = 63) String job,
      @ForAll @IntRange int index,
      @ForAll long seed,
      @ForAll @LongRange long ordinal) {
    assertThat(PodNames.of(job, -1, seed, ordinal)).hasSizeLessThanOrEqualTo(63);
    assertThat(PodNames.of(job, index, seed, ordinal)).hasSizeLessThanOrEqualTo(63);
  }
}
