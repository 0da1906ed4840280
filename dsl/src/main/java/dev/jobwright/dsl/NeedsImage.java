package dev.jobwright.dsl;

import dev.jobwright.model.PodTemplate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The step of a declaration that says what runs: an image, or a whole pod template.
 *
 * @param <B> builder that follows
 */
public final class NeedsImage<B> {

  private final Supplier<JobDraft> drafts;
  private final Function<JobDraft, B> next;

  NeedsImage(Supplier<JobDraft> drafts, Function<JobDraft, B> next) {
    this.drafts = drafts;
    this.next = next;
  }

  /**
   * Runs one container of {@code image}.
   *
   * <p>The container is named after the last part of the image, {@code kuard} for {@code
   * willvelida/kuard:1}, unless {@link PodOptions#containerName} says otherwise.
   *
   * @param image image, with its registry and tag as the cluster is to pull it
   * @return the builder
   */
  public B image(String image) {
    JobDraft draft = drafts.get();
    draft.pod.image(Given.value("image", image));
    return next.apply(draft);
  }

  /**
   * Runs the pods of {@code template}; what the builder says of the container is said of its first.
   *
   * @param template template with at least one container
   * @return the builder
   * @throws IllegalArgumentException if the template has no container
   */
  public B template(PodTemplate template) {
    JobDraft draft = drafts.get();
    draft.pod.template(Given.value("template", template));
    return next.apply(draft);
  }
}
