package dev.jobwright.queue;

/** A receipt of a {@link RedisStore}: the id of the entry, and which delivery of it. */
record RedisReceipt(String entry, int count) {
  /** Names no entry that there ever is. */
  private static final RedisReceipt NONE = new RedisReceipt("0-0", 0);

  static RedisReceipt of(Receipt receipt) {
    String text = receipt.receipt();
    if (!text.matches("\\d{1,19}-\\d{1,19}:\\d{1,9}")) {
      return NONE;
    }
    int colon = text.indexOf(':');
    return new RedisReceipt(
        text.substring(0, colon), Integer.parseInt(text, colon + 1, text.length(), 10));
  }

  byte[] entryId() {
    return RedisKeys.bytes(entry);
  }

  /** Returns the id of a receipt's entry. */
  static byte[] entryId(Receipt receipt) {
    return receipt instanceof RedisDelivery delivery ? delivery.entryId() : of(receipt).entryId();
  }
}
