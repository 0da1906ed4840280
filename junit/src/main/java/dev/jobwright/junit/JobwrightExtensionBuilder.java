package dev.jobwright.junit;

import dev.jobwright.local.LocalRuntimeBuilder;
import dev.jobwright.local.ProcessImage;
import dev.jobwright.local.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link JobwrightExtension}: what each image means, and when the tests take place.
 *
 * <p>Defaults: virtual time from 2027-01-01T00:00:00Z; the seed follows from the name of the test.
 * May be used again after {@link #build()}, by one thread at a time.
 */
public final class JobwrightExtensionBuilder {
  private final List<Consumer<LocalRuntimeBuilder>> changes = new ArrayList<>();
  private @Nullable Instant start;
  private boolean systemTime;
  private long seed;

  JobwrightExtensionBuilder() {}

  /**
   * Binds a Java task to an image.
   *
   * @param image the image as containers name it
   * @param task what a container of the image does
   * @return this builder
   */
  public JobwrightExtensionBuilder task(String image, Task task) {
    return configure(runtime -> runtime.task(image, task));
  }

  /**
   * Lets containers of an image run as processes of this machine.
   *
   * @param image the image as containers name it
   * @return this builder
   */
  public JobwrightExtensionBuilder process(String image) {
    return configure(runtime -> runtime.process(image));
  }

  /**
   * Lets containers of an image run as processes, with what the image has besides.
   *
   * @param image the image as containers name it
   * @param meaning the image's files and its own command
   * @return this builder
   */
  public JobwrightExtensionBuilder process(String image, ProcessImage meaning) {
    return configure(runtime -> runtime.process(image, meaning));
  }

  /**
   * Lets containers of an image end as a script says.
   *
   * @param image the image as containers name it
   * @param script such as {@code fails(2).thenSucceeds()}
   * @return this builder
   */
  public JobwrightExtensionBuilder script(String image, Scripted script) {
    return configure(runtime -> runtime.script(image, script.toScript()));
  }

  /**
   * Sets anything else of each test's runtime, such as its secrets or how long pods take to set up.
   *
   * @param change what to set, for each runtime anew
   * @return this builder
   */
  public JobwrightExtensionBuilder configure(Consumer<LocalRuntimeBuilder> change) {
    changes.add(change);
    return this;
  }

  /**
   * Sets when virtual time starts.
   *
   * @param instant the first instant of each test
   * @return this builder
   */
  public JobwrightExtensionBuilder startingAt(Instant instant) {
    start = instant;
    return this;
  }

  /**
   * Lets tests follow the machine's clock, as {@link SystemTime} does.
   *
   * @return this builder
   */
  public JobwrightExtensionBuilder systemTime() {
    systemTime = true;
    return this;
  }

  /**
   * Sets what names of pods and the like are drawn from.
   *
   * @param number any number but 0, which means: from the test's own name
   * @return this builder
   */
  public JobwrightExtensionBuilder seed(long number) {
    seed = number;
    return this;
  }

  /**
   * Builds the extension.
   *
   * @return an extension for a field with {@code @RegisterExtension}
   */
  public JobwrightExtension build() {
    return new JobwrightExtension(new Defaults(start, systemTime, seed, List.copyOf(changes)));
  }
}
