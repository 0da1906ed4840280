package dev.jobwright.queue;

/** Names one delivery of an item to the store that made it. */
public interface Receipt {

  /**
   * Returns the receipt as text, to be sent elsewhere.
   *
   * @return the text
   */
  String receipt();

  /**
   * Returns the receipt that {@code text} stands for.
   *
   * @param text what {@link #receipt()} returned
   * @return the receipt
   */
  static Receipt of(String text) {
    return new TextReceipt(text);
  }
}
