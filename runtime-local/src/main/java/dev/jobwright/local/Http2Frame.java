package dev.jobwright.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** A frame of HTTP/2, on a connection whose only call is stream 1. */
final class Http2Frame {
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int PING = 6;
  private static final int GOAWAY = 7;

  private static final int ACK = 0x1;
  private static final int END_STREAM = 0x1;
  private static final int END_HEADERS = 0x4;
  private static final int PADDED = 0x8;

  private static final int CALL = 1;
  private static final int LONGEST = 1 << 14;

  private final int type;
  private final int flags;
  private final int stream;
  private final byte[] payload;

  private Http2Frame(int type, int flags, int stream, byte[] payload) {
    this.type = type;
    this.flags = flags;
    this.stream = stream;
    this.payload = payload;
  }

  static Http2Frame settings() {
    return new Http2Frame(SETTINGS, 0, 0, new byte[0]);
  }

  static Http2Frame headers(byte[] block) {
    return new Http2Frame(HEADERS, END_HEADERS, CALL, block);
  }

  static Http2Frame lastData(byte[] data) {
    return new Http2Frame(DATA, END_STREAM, CALL, data);
  }

  void writeTo(DataOutputStream out) throws IOException {
    out.writeByte(payload.length >>> 16);
    out.writeShort(payload.length & 0xffff);
    out.writeByte(type);
    out.writeByte(flags);
    out.writeInt(stream);
    out.write(payload);
  }

  static Http2Frame readFrom(DataInputStream in) throws IOException {
    int length = (in.readUnsignedByte() << 16) | in.readUnsignedShort();
    if (length > LONGEST) {
      throw new IOException("the server does not speak HTTP/2");
    }
    int type = in.readUnsignedByte();
    int flags = in.readUnsignedByte();
    int stream = in.readInt() & Integer.MAX_VALUE;
    byte[] payload = new byte[length];
    in.readFully(payload);
    return new Http2Frame(type, flags, stream, payload);
  }

  void refuseIfError() throws IOException {
    if (type == GOAWAY || type == RST_STREAM) {
      throw new IOException("the server has ended the call");
    }
  }

  /** Answers what a server waits for: its settings and pings. */
  void answerTo(DataOutputStream out) throws IOException {
    boolean asks = (type == SETTINGS || type == PING) && (flags & ACK) == 0;
    if (asks) {
      byte[] echo = type == PING ? payload : new byte[0];
      new Http2Frame(type, ACK, 0, echo).writeTo(out);
      out.flush();
    }
  }

  /** Returns what it brings of the call's answer. */
  byte[] data() {
    if (type != DATA || stream != CALL) {
      return new byte[0];
    }
    boolean padded = (flags & PADDED) != 0 && payload.length > 0;
    int from = padded ? 1 : 0;
    int padding = padded ? payload[0] & 0xff : 0;
    return Arrays.copyOfRange(payload, from, Math.max(from, payload.length - padding));
  }

  /** Returns whether nothing follows of the call's answer. */
  boolean endsCall() {
    return (type == DATA || type == HEADERS) && stream == CALL && (flags & END_STREAM) != 0;
  }
}
