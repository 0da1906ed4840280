package dev.jobwright.queue;

/**
 * Turns items into text and back.
 *
 * <p>Implementations are safe for use by several threads.
 *
 * @param <T> type of the items
 */
public interface Codec<T> {

  /**
   * Returns an item as text.
   *
   * @param item the item
   * @return the text
   * @throws IllegalArgumentException if it cannot be written
   */
  String encode(T item);

  /**
   * Returns the item that a text stands for.
   *
   * @param text the text
   * @return the item
   * @throws IllegalArgumentException if the text stands for none
   */
  T decode(String text);

  /**
   * Takes text as it is.
   *
   * @return the codec
   */
  static Codec<String> text() {
    return TextCodec.INSTANCE;
  }

  /**
   * Writes records and other values as JSON; what it does not know in a text is passed over, so
   * that a record may grow.
   *
   * <p>It stands on Jackson 3: a project that uses it adds {@code
   * tools.jackson.core:jackson-databind}.
   *
   * @param <T> type of the items
   * @param type type of the items
   * @return the codec
   * @throws IllegalStateException if Jackson is not there
   */
  static <T> Codec<T> json(Class<T> type) {
    try {
      return new JsonCodec<>(type);
    } catch (NoClassDefFoundError e) {
      throw Missing.library("Codec.json", "Jackson 3", "tools.jackson.core:jackson-databind", e);
    }
  }
}
