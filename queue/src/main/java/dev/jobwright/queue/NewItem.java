package dev.jobwright.queue;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item to be enqueued.
 *
 * @param body the item as text
 * @param key what tells it from others: for some time a second item with this key is not added;
 *     null for none
 * @param delay how long nobody is given it, zero or more; whole milliseconds count
 */
public record NewItem(String body, @Nullable String key, Duration delay) {

  /** Checks what it is given. */
  public NewItem {
    Objects.requireNonNull(body, "body");
    Checks.notNegative("delay", delay);
  }

  /**
   * Returns an item without key or delay.
   *
   * @param body the item as text
   * @return the item
   */
  public static NewItem of(String body) {
    return new NewItem(body, null, Duration.ZERO);
  }
}
