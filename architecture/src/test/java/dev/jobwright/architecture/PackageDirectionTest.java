package dev.jobwright.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.jobwright.architecture.Jobwright.CLASSES;
import static dev.jobwright.architecture.Jobwright.packageOf;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackageDirectionTest {
  /** Each package of Jobwright, with the packages of Jobwright it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("time", Set.of()),
          Map.entry("schema", Set.of()),
          Map.entry("schedule", Set.of()),
          Map.entry("model", Set.of("schema", "schedule")),
          Map.entry("validation", Set.of("schema", "schedule", "model")),
          Map.entry("report", Set.of()),
          Map.entry("runtime", Set.of("model", "report", "schedule", "time")),
          Map.entry("kubectl", Set.of("model", "runtime")),
          Map.entry("controller", Set.of("model", "report", "schedule", "runtime")),
          Map.entry("backfill", Set.of("controller", "model", "runtime", "schedule")),
          Map.entry("simulation", Set.of("controller", "model", "runtime", "schedule")),
          Map.entry("dsl", Set.of("model", "schedule", "schema", "validation")),
          Map.entry("manifest", Set.of("model", "schema", "validation")),
          Map.entry(
              "junit",
              Set.of("k8s", "local", "manifest", "model", "queue", "report", "runtime", "time")),
          Map.entry(
              "k8s",
              Set.of(
                  "controller",
                  "kubectl",
                  "manifest",
                  "model",
                  "queue",
                  "report",
                  "runtime",
                  "schedule",
                  "schema",
                  "time",
                  "validation")),
          Map.entry("queue", Set.of("time")),
          Map.entry(
              "local",
              Set.of(
                  "controller",
                  "kubectl",
                  "model",
                  "queue",
                  "report",
                  "runtime",
                  "schedule",
                  "time",
                  "validation")));

  /** Packages that use whatever they need, and that nothing else uses. */
  private static final Set<String> OUTERMOST = Set.of("examples", "conformance", "bench");

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_uses_only_those_below_it(String name) {
    TreeSet<String> used =
        CLASSES.stream()
            .filter(type -> packageOf(type).equals(name))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass)
            .map(Jobwright::packageOf)
            .filter(target -> !target.isEmpty() && !target.equals(name))
            .collect(toCollection(TreeSet::new));
    assertThat(MAY_USE.get(name)).as("what dev.jobwright.%s may use", name).containsAll(used);
  }

  @Test
  void every_package_has_its_place_in_the_order() {
    assertThat(MAY_USE.keySet()).containsAll(packages().toList());
  }

  @Test
  void packages_are_free_of_cycles() {
    slices().matching("dev.jobwright.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  static Stream<String> packages() {
    return CLASSES.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .map(Jobwright::packageOf)
        .filter(name -> !OUTERMOST.contains(name))
        .distinct()
        .sorted();
  }
}
