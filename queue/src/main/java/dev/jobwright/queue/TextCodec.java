package dev.jobwright.queue;

/** Takes text as it is. */
enum TextCodec implements Codec<String> {
  INSTANCE;

  @Override
  public String encode(String item) {
    return item;
  }

  @Override
  public String decode(String text) {
    return text;
  }
}
