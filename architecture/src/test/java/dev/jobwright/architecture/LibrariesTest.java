package dev.jobwright.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.jobwright.architecture.Jobwright.CLASSES;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrariesTest {
  @ParameterizedTest
  @CsvSource({
    "tools.jackson.., dev.jobwright.manifest..|dev.jobwright.queue..",
    "com.fasterxml.., dev.jobwright.manifest..|dev.jobwright.queue..",
    "org.snakeyaml.., dev.jobwright.manifest..",
    "org.rocksdb.., dev.jobwright.queue..",
    "redis.clients.., dev.jobwright.queue..",
    "com.cronutils.., dev.jobwright.schedule..",
    "io.fabric8.., dev.jobwright.k8s..",
    "org.junit.., dev.jobwright.junit..",
  })
  void a_library_is_used_only_where_it_belongs(String library, String users) {
    noClasses()
        .that()
        .resideInAPackage("dev.jobwright..")
        .and()
        .resideOutsideOfPackages(users.split("\\|"))
        .and()
        .resideOutsideOfPackages("dev.jobwright.conformance..", "dev.jobwright.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }
}
