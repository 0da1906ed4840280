package dev.jobwright.validation;

import dev.jobwright.schema.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Documents to try rules on. */
final class Documents {
  private Documents() {}

  /** A valid Job whose pod has a volume of each kind that matters. */
  static Map<String, Object> job() {
    return read(
        """
        {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "job"},
         "spec": {"template": {"spec": {
           "restartPolicy": "Never",
           "containers": [{"name": "main", "image": "busybox:1.36"}],
           "volumes": [{"name": "v", "emptyDir": {}},
                       {"name": "p", "persistentVolumeClaim": {"claimName": "claim"}}]}}}}
        """);
  }

  static Map<String, Object> cronJob() {
    return read(
        """
        {"apiVersion": "batch/v1", "kind": "CronJob", "metadata": {"name": "cron"},
         "spec": {"schedule": "0 2 * * *", "timeZone": "Europe/Berlin",
           "jobTemplate": {"spec": {"template": {"spec": {
             "restartPolicy": "OnFailure",
             "containers": [{"name": "main", "image": "busybox:1.36"}]}}}}}}
        """);
  }

  static Map<String, Object> read(String json) {
    return asMap(JsonMapper.shared().readValue(json, Object.class));
  }

  /** A copy with another value at a path. */
  static Map<String, Object> with(Map<String, Object> document, String path, Object value) {
    return asMap(changed(document, FieldPath.steps(path), value, false));
  }

  /** A copy without the field at a path. */
  static Map<String, Object> without(Map<String, Object> document, String path) {
    return asMap(changed(document, FieldPath.steps(path), null, true));
  }

  private static Object changed(Object tree, List<String> steps, Object value, boolean remove) {
    if (steps.isEmpty()) {
      return value;
    }
    String step = steps.get(0);
    List<String> rest = steps.subList(1, steps.size());
    if (tree instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list);
      int index = Integer.parseInt(step);
      copy.set(index, changed(list.get(index), rest, value, remove));
      return copy;
    }
    Map<String, Object> copy = new LinkedHashMap<>(tree == null ? Map.of() : asMap(tree));
    if (rest.isEmpty() && remove) {
      copy.remove(step);
    } else {
      copy.put(step, changed(copy.get(step), rest, value, remove));
    }
    return copy;
  }

  @SuppressWarnings("unchecked") // documents have text for keys
  static Map<String, Object> asMap(Object tree) {
    return (Map<String, Object>) tree;
  }
}
