package dev.jobwright.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.jobwright.architecture.Jobwright.CLASSES;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrariesTest {
  @ParameterizedTest
  @CsvSource({
    "tools.jackson.., dev.jobwright.manifest..",
    "com.fasterxml.., dev.jobwright.manifest..",
    "org.snakeyaml.., dev.jobwright.manifest..",
    "com.cronutils.., dev.jobwright.schedule..",
    "io.fabric8.., dev.jobwright.k8s..",
    "org.junit.., dev.jobwright.junit..",
  })
  void a_library_is_used_by_one_package_alone(String library, String user) {
    noClasses()
        .that()
        .resideInAPackage("dev.jobwright..")
        .and()
        .resideOutsideOfPackages(user, "dev.jobwright.conformance..", "dev.jobwright.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }
}
