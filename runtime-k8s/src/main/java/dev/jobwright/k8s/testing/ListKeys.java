package dev.jobwright.k8s.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By which keys the items of the API's lists are told apart; lists without are one value. */
final class ListKeys {
  private static final Map<String, List<String>> KEYS =
      Map.ofEntries(
          Map.entry("containers", List.of("name")),
          Map.entry("initContainers", List.of("name")),
          Map.entry("ephemeralContainers", List.of("name")),
          Map.entry("env", List.of("name")),
          Map.entry("volumes", List.of("name")),
          Map.entry("imagePullSecrets", List.of("name")),
          Map.entry("volumeMounts", List.of("mountPath")),
          Map.entry("volumeDevices", List.of("devicePath")),
          Map.entry("hostAliases", List.of("ip")),
          Map.entry("conditions", List.of("type")),
          Map.entry("ownerReferences", List.of("uid")),
          Map.entry("topologySpreadConstraints", List.of("topologyKey", "whenUnsatisfiable")));

  private ListKeys() {}

  /** Returns the keys of a list's items; empty when it is one value. */
  static List<String> of(String list, List<?> items) {
    if (list.equals("ports")) {
      boolean ofContainer =
          items.stream().allMatch(item -> Doc.asMap(item).get("containerPort") != null);
      return List.of(ofContainer ? "containerPort" : "port", "protocol");
    }
    return KEYS.getOrDefault(list, List.of());
  }

  static boolean isKeyed(String list, List<?> items) {
    return !of(list, items).isEmpty();
  }

  /** Returns what tells an item apart; a port is one of TCP unless it says otherwise. */
  static Map<String, Object> key(String list, Map<String, Object> item) {
    Map<String, Object> key = new LinkedHashMap<>();
    for (String name : of(list, List.of(item))) {
      Object value = item.get(name);
      if (value != null) {
        key.put(name, value);
      } else if (name.equals("protocol")) {
        key.put(name, "TCP");
      }
    }
    return key;
  }

  static @Nullable Map<String, Object> find(
      String list, List<Map<String, Object>> items, Map<String, Object> wanted) {
    Map<String, Object> key = key(list, wanted);
    return items.stream()
        .filter(item -> Numbers.areEqual(key(list, item), key))
        .findFirst()
        .orElse(null);
  }
}
