package dev.jobwright.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.jobwright.architecture.Jobwright.CLASSES;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.temporal.Temporal;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PureFunctionsTest {
  @Test
  void decisions_read_no_clock() {
    decisions()
        .should()
        .callMethodWhere(
            target(nameMatching("now"))
                .and(target(owner(JavaClass.Predicates.assignableTo(Temporal.class)))))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .check(CLASSES);
  }

  @Test
  void decisions_start_no_thread_and_touch_no_file() {
    decisions()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Executor.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Future.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..")
        .check(CLASSES);
  }

  private static GivenClassesConjunction decisions() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            "dev.jobwright.controller..",
            "dev.jobwright.model..",
            "dev.jobwright.schedule..",
            "dev.jobwright.validation..");
  }
}
