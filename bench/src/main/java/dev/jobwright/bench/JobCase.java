package dev.jobwright.bench;

import dev.jobwright.bench.cold.PrintWithFabric8;
import dev.jobwright.bench.cold.PrintWithJobwright;
import dev.jobwright.model.Resource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.function.Supplier;

/** A Job or CronJob that can be declared in each library's own way. */
public enum JobCase {
  /** As short as they come. */
  ONE_SHOT("one-shot Job", OneShotJob::jobwright, OneShotJob::fabric8, OneShotJob::plain),

  /** With what is often set. */
  INDEXED("Indexed Job", PrintWithJobwright::job, PrintWithFabric8::job, IndexedJob::plain),

  /** A Job within a schedule. */
  CRON("CronJob", NightlyCronJob::jobwright, NightlyCronJob::fabric8, NightlyCronJob::plain);

  final String words;
  private final Supplier<Resource> jobwright;
  private final Supplier<HasMetadata> fabric8;
  private final Supplier<Record> plain;

  JobCase(
      String words,
      Supplier<Resource> jobwright,
      Supplier<HasMetadata> fabric8,
      Supplier<Record> plain) {
    this.words = words;
    this.jobwright = jobwright;
    this.fabric8 = fabric8;
    this.plain = plain;
  }

  Resource jobwright() {
    return jobwright.get();
  }

  HasMetadata fabric8() {
    return fabric8.get();
  }

  Record plain() {
    return plain.get();
  }
}
