package dev.jobwright.queue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** A script that Redis runs as one step, with nothing of others in between. */
enum RedisScript {
  ACK,
  CREATE,
  DELETE,
  DRAIN,
  ENQUEUE,
  ENQUEUE_SPECIAL,
  EXTEND,
  NACK,
  RECLAIM,
  STATS;

  private final byte[] source;
  private final byte[] digest;

  RedisScript() {
    source = read("redis/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".lua");
    digest = RedisKeys.bytes(sha1(source));
  }

  /** Runs the script, which is sent to Redis if it does not know it yet. */
  Object run(UnifiedJedis redis, List<byte[]> keys, List<byte[]> args) {
    try {
      return redis.evalsha(digest, keys, args);
    } catch (JedisNoScriptException e) {
      return redis.eval(source, keys, args);
    }
  }

  private static byte[] read(String file) {
    try (InputStream in = RedisScript.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Scripts are known to Redis by this digest. */
  private static String sha1(byte[] source) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(source));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
