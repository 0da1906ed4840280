package dev.jobwright.k8s;

import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that forget what was put into them first when they hold too much. */
final class Recent {
  private Recent() {}

  /**
   * Makes an empty map.
   *
   * @param most how much it holds at most
   */
  static <K, V> Map<K, V> map(int most) {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }
}
