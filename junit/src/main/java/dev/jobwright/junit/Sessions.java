package dev.jobwright.junit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The tests of one extension that are under way. */
final class Sessions {
  private final Map<String, Session> byTest = new ConcurrentHashMap<>();

  /** One for each extension, and emptied after each test. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Session> ofThread = new InheritableThreadLocal<>();

  void begin(ExtensionContext context, Session session) {
    byTest.put(context.getUniqueId(), session);
    ofThread.set(session);
  }

  @Nullable Session end(ExtensionContext context) {
    ofThread.remove();
    return byTest.remove(context.getUniqueId());
  }

  /** Returns the session of a test; {@code null} outside of its methods. */
  @Nullable Session of(ExtensionContext context) {
    return byTest.get(context.getUniqueId());
  }

  /** Returns the session of the test that the calling thread works for. */
  Session current() {
    if (byTest.size() == 1) {
      return byTest.values().iterator().next();
    }
    Session session = ofThread.get();
    if (session == null || !byTest.containsValue(session)) {
      throw new IllegalStateException(
          "no test of this extension runs on thread %s; a runtime exists from @BeforeEach to @AfterEach"
              .formatted(Thread.currentThread().getName()));
    }
    return session;
  }
}
