package dev.jobwright.queue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How items lie in a {@link Chunk}, one after the other: the length of what follows, the id, when
 * it is due and was enqueued, the length of its key or -1, the key and the text.
 */
final class ChunkBytes {
  /** A text alone may be longer. */
  private static final int MOST_CHARS = 32 << 10;

  private static final int MOST_ITEMS = 256;
  private static final int HEADER = 4 * Long.BYTES + 2 * Integer.BYTES;

  private byte[] bytes = new byte[1024];
  private ByteBuffer buffer = ByteBuffer.wrap(bytes);

  private ChunkBytes() {}

  /** Returns how many of the items, from an index on, lie in one chunk. */
  static int countFrom(List<Item> items, int from) {
    int end = Math.min(items.size(), from + MOST_ITEMS);
    long chars = 0;
    for (int i = from; i < end; i++) {
      chars += textOf(items.get(i)).length();
      if (i > from && chars > MOST_CHARS) {
        return i - from;
      }
    }
    return end - from;
  }

  /** Puts items into a chunk and writes it. */
  static byte[] write(Chunk chunk, List<Item> items) {
    ChunkBytes out = new ChunkBytes();
    for (Item item : items) {
      item.chunk = chunk;
      item.offset = out.buffer.position();
      out.write(item);
    }
    return Arrays.copyOf(out.bytes, out.buffer.position());
  }

  private void write(Item item) {
    byte[] key = Entry.bytes(item.key == null ? "" : item.key);
    byte[] text = Entry.bytes(textOf(item));
    int length = HEADER + key.length + text.length;
    makeRoom(Integer.BYTES + length);
    buffer.putInt(length).putLong(item.high).putLong(item.low).putLong(item.due);
    buffer.putLong(item.enqueuedAt.getEpochSecond()).putInt(item.enqueuedAt.getNano());
    buffer.putInt(item.key == null ? -1 : key.length).put(key).put(text);
  }

  private void makeRoom(int more) {
    int used = buffer.position();
    if (bytes.length - used < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + more));
      buffer = ByteBuffer.wrap(bytes).position(used);
    }
  }

  private static String textOf(Item item) {
    String body = item.body;
    if (body == null) {
      throw new IllegalStateException("An item that is added has its text");
    }
    return body;
  }

  /** Returns the items of a chunk, which have their texts on the disk alone. */
  static List<Item> read(long sequence, byte[] value) {
    List<Item> items = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(value);
    while (in.hasRemaining()) {
      items.add(readItem(sequence + items.size(), in, value));
    }
    Chunk chunk = new Chunk(sequence, items.size());
    items.forEach(item -> item.chunk = chunk);
    return items;
  }

  private static Item readItem(long sequence, ByteBuffer in, byte[] value) {
    int offset = in.position();
    int end = offset + Integer.BYTES + in.getInt();
    long high = in.getLong();
    long low = in.getLong();
    long due = in.getLong();
    Instant enqueuedAt = Instant.ofEpochSecond(in.getLong(), in.getInt());
    int keyLength = in.getInt();
    String key = keyLength < 0 ? null : Entry.text(value, in.position(), keyLength);
    Item item = new Item(high, low, enqueuedAt, key, sequence, null);
    item.due = due;
    item.offset = offset;
    in.position(end);
    return item;
  }

  /** Returns the text of the item that begins at an offset. */
  static String textAt(byte[] value, int offset) {
    ByteBuffer in = ByteBuffer.wrap(value);
    int end = offset + Integer.BYTES + in.getInt(offset);
    int keyLength = in.getInt(offset + HEADER);
    int from = offset + Integer.BYTES + HEADER + Math.max(0, keyLength);
    return new String(value, from, end - from, StandardCharsets.UTF_8);
  }
}
