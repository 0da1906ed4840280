package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts how often a check looks at its document: eight times the items, eight times the work. */
class WorkTest {
  private static final int FEW = 1_250;
  private static final int MANY = 8 * FEW;

  /** A document that grows with a number. */
  private record Growing(String what, IntFunction<Map<String, Object>> document) {
    @Override
    public String toString() {
      return what;
    }
  }

  @ParameterizedTest
  @MethodSource
  void eight_times_the_items_are_eight_times_the_work(Growing growing) {
    long few = looks(growing.document().apply(FEW));
    long many = looks(growing.document().apply(MANY));
    assertThat(few).isGreaterThan(FEW);
    assertThat(many).isLessThan(9 * few);
  }

  static List<Growing> eight_times_the_items_are_eight_times_the_work() {
    String pod = "spec.template.spec.";
    String main = pod + "containers[0].";
    return List.of(
        items("variables", main + "env", i -> Map.of("name", "A" + i, "value", "b")),
        items("variables that are wrong", main + "env", i -> Map.of("name", "A=" + i)),
        items(
            "variables from files",
            main + "env",
            i ->
                Map.of(
                    "name",
                    "A" + i,
                    "valueFrom",
                    Map.of("fileKeyRef", Map.of("volumeName", "v", "path", "p", "key", "k")))),
        items("containers", pod + "containers", i -> Map.of("name", "c" + i, "image", "i")),
        items("containers of one name", pod + "containers", i -> Map.of("name", "c", "image", "i")),
        items("volumes", pod + "volumes", i -> Map.of("name", "v" + i, "emptyDir", Map.of())),
        items("mounts", main + "volumeMounts", i -> Map.of("name", "v", "mountPath", "/" + i)),
        items("ports", main + "ports", i -> Map.of("containerPort", 1 + i, "hostPort", 1 + i)),
        items("claims", main + "resources.claims", i -> Map.of("name", "c" + i)),
        items("tolerations", pod + "tolerations", i -> Map.of("key", "k" + i)),
        items("gates", pod + "schedulingGates", i -> Map.of("name", "g" + i)),
        items(
            "spreads",
            pod + "topologySpreadConstraints",
            i -> Map.of("topologyKey", "k" + i, "maxSkew", 1, "whenUnsatisfiable", "x")),
        items("finalizers", "metadata.finalizers", i -> "a/b" + i),
        items("exit codes", "spec.podFailurePolicy.rules[0].onExitCodes.values", i -> i),
        items("rules", "spec.podFailurePolicy.rules", i -> Map.of("action", "Count")),
        items("indexes", "spec.successPolicy.rules", i -> Map.of("succeededIndexes", i + "")),
        items(
            "requirements",
            "spec.selector.matchExpressions",
            i -> Map.of("key", "k" + i, "operator", "Exists")),
        keys("labels", "spec.template.metadata.labels"),
        keys("annotations", "metadata.annotations"),
        keys("unknown fields", "spec.template.metadata"),
        keys("limits", main + "resources.limits"));
  }

  private static Growing items(String what, String path, IntFunction<Object> item) {
    return new Growing(
        what, n -> Documents.with(job(), path, IntStream.range(0, n).mapToObj(item).toList()));
  }

  private static Growing keys(String what, String path) {
    return new Growing(
        what,
        n ->
            Documents.with(
                job(),
                path,
                IntStream.range(0, n).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "1"))));
  }

  private static Map<String, Object> job() {
    Map<String, Object> job = Documents.with(Documents.job(), "spec.completionMode", "Indexed");
    job = Documents.with(job, "spec.completions", MANY);
    return Documents.with(
        job,
        "spec.podFailurePolicy",
        Map.of("rules", List.of(Map.of("action", "Count", "onExitCodes", Map.of()))));
  }

  private static long looks(Map<String, Object> document) {
    AtomicLong looks = new AtomicLong();
    Validation.check(Documents.asMap(counting(document, looks)));
    return looks.get();
  }

  private static Object counting(Object value, AtomicLong looks) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put(key, counting(each, looks)));
      return new CountingMap(copy, looks);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(counting(each, looks)));
      return new CountingList(copy, looks);
    }
    return value;
  }

  private static final class CountingList extends AbstractList<Object> {
    private final List<Object> list;
    private final AtomicLong looks;

    CountingList(List<Object> list, AtomicLong looks) {
      this.list = list;
      this.looks = looks;
    }

    @Override
    public Object get(int index) {
      looks.incrementAndGet();
      return list.get(index);
    }

    @Override
    public int size() {
      return list.size();
    }
  }

  private static final class CountingMap extends AbstractMap<Object, Object> {
    private final Map<Object, Object> map;
    private final AtomicLong looks;

    CountingMap(Map<Object, Object> map, AtomicLong looks) {
      this.map = map;
      this.looks = looks;
    }

    @Override
    public Object get(Object key) {
      looks.incrementAndGet();
      return map.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
      looks.incrementAndGet();
      return map.containsKey(key);
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Entry<Object, Object>> iterator() {
          Iterator<Entry<Object, Object>> entries = map.entrySet().iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return entries.hasNext();
            }

            @Override
            public Entry<Object, Object> next() {
              looks.incrementAndGet();
              return entries.next();
            }
          };
        }

        @Override
        public int size() {
          return map.size();
        }
      };
    }
  }
}
