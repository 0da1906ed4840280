package dev.jobwright.junit;

import dev.jobwright.local.LocalRuntimeBuilder;
import dev.jobwright.local.ProcessImage;
import dev.jobwright.local.Task;
import java.util.function.Consumer;

/**
 * Says what images mean in one test. To be used before the test's first Job is submitted.
 *
 * <p>All methods throw {@link IllegalStateException} after that.
 */
public final class Images {
  private final Session session;

  Images(Session session) {
    this.session = session;
  }

  /**
   * Binds a Java task to an image.
   *
   * @param image the image as containers name it
   * @param task what a container of the image does
   * @return this
   */
  public Images task(String image, Task task) {
    return configure(runtime -> runtime.task(image, task));
  }

  /**
   * Lets containers of an image run as processes of this machine.
   *
   * @param image the image as containers name it
   * @return this
   */
  public Images process(String image) {
    return configure(runtime -> runtime.process(image));
  }

  /**
   * Lets containers of an image run as processes, with what the image has besides.
   *
   * @param image the image as containers name it
   * @param meaning the image's files and its own command
   * @return this
   */
  public Images process(String image, ProcessImage meaning) {
    return configure(runtime -> runtime.process(image, meaning));
  }

  /**
   * Lets containers of an image end as a script says.
   *
   * @param image the image as containers name it
   * @param script such as {@code fails(2).thenSucceeds()}
   * @return this
   */
  public Images script(String image, Scripted script) {
    return configure(runtime -> runtime.script(image, script.toScript()));
  }

  /**
   * Sets anything else of the runtime, such as its secrets or how long pods take to set up.
   *
   * @param change what to set
   * @return this
   */
  public Images configure(Consumer<LocalRuntimeBuilder> change) {
    session.configure(change);
    return this;
  }
}
