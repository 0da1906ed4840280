package dev.jobwright.queue;

import java.net.URI;
import java.util.function.Supplier;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Connects to Redis, and tells in our own words what goes wrong there. */
final class RedisConnections {
  private static final int MOST_IDLE = 16;
  private static final int ANSWER_MILLIS = 10_000;

  private RedisConnections() {}

  static UnifiedJedis to(URI server) {
    if (server.getHost() == null) {
      throw new IllegalArgumentException(
          "server: %s: must be such as redis://user:password@host:6379/0".formatted(server));
    }
    int port = server.getPort() < 0 ? Protocol.DEFAULT_PORT : server.getPort();
    ConnectionPoolConfig connections = new ConnectionPoolConfig();
    connections.setMaxTotal(-1); // those who wait for an item must not keep others from one
    connections.setMaxIdle(MOST_IDLE);
    return RedisClient.builder()
        .hostAndPort(server.getHost(), port)
        .clientConfig(
            DefaultJedisClientConfig.builder(server).socketTimeoutMillis(ANSWER_MILLIS).build())
        .poolConfig(connections)
        .build();
  }

  static CommandArguments xreadgroup() {
    return new CommandArguments(Protocol.Command.XREADGROUP);
  }

  static CommandArguments xrange() {
    return new CommandArguments(Protocol.Command.XRANGE);
  }

  static <T> T call(String queue, Supplier<T> call) {
    try {
      return call.get();
    } catch (JedisDataException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains("NOGROUP") || message.contains("UNBLOCKED")) {
        throw new NoSuchQueueException(queue);
      }
      throw new QueueException("Redis refuses: " + message, e);
    } catch (JedisConnectionException e) {
      throw new QueueException("Redis does not answer: " + e.getMessage(), e);
    } catch (JedisException e) {
      throw new QueueException("Redis cannot be used: " + e.getMessage(), e);
    }
  }
}
