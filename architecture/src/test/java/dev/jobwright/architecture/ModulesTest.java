package dev.jobwright.architecture;

import static dev.jobwright.architecture.Jobwright.CLASSES;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ModulesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

  /** Not published, and checked by nobody but their own tests. */
  private static final Set<String> UNPUBLISHED =
      Set.of("bom", "architecture", "examples", "conformance", "bench");

  @Test
  void every_package_is_null_marked() {
    List<String> unmarked =
        CLASSES.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertThat(unmarked).as("packages without @NullMarked").isEmpty();
  }

  @Test
  void a_package_lies_in_one_module() {
    Map<String, Set<String>> modulesOfPackage =
        CLASSES.stream()
            .collect(
                groupingBy(JavaClass::getPackageName, mapping(ModulesTest::moduleOf, toSet())));
    assertThat(modulesOfPackage.values()).allSatisfy(modules -> assertThat(modules).hasSize(1));
  }

  @Test
  void every_published_module_is_checked_here() throws IOException {
    Set<String> seen = CLASSES.stream().map(ModulesTest::moduleOf).collect(toSet());
    assertThat(seen).containsAll(publishedModules());
  }

  @Test
  void the_bom_lists_every_published_module() throws IOException {
    String bom = Files.readString(ROOT.resolve("bom/pom.xml"));
    assertThat(bom).contains(ownVersion());
    assertThat(publishedModules())
        .allSatisfy(m -> assertThat(bom).contains("<artifactId>jobwright-" + m + "</artifactId>"));
  }

  @Test
  void every_published_module_is_a_java_module() throws IOException {
    assertThat(publishedModules())
        .allSatisfy(m -> assertThat(ROOT.resolve(m + "/src/main/java/module-info.java")).exists());
  }

  private static List<String> publishedModules() throws IOException {
    return MODULE
        .matcher(Files.readString(ROOT.resolve("pom.xml")))
        .results()
        .map(match -> match.group(1))
        .filter(name -> !UNPUBLISHED.contains(name))
        .toList();
  }

  private static String ownVersion() throws IOException {
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    return pom.substring(pom.indexOf("<version>"), pom.indexOf("</version>"));
  }

  private static String moduleOf(JavaClass type) {
    String source = type.getSource().orElseThrow().getUri().toString();
    String withinRoot =
        source.substring(source.indexOf(ROOT.toUri().getPath()) + ROOT.toUri().getPath().length());
    return withinRoot.substring(0, withinRoot.indexOf('/'));
  }
}
