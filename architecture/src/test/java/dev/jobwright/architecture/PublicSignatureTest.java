package dev.jobwright.architecture;

import static dev.jobwright.architecture.Jobwright.CLASSES;
import static dev.jobwright.architecture.Jobwright.packageOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicSignatureTest {
  /**
   * What a package exists to join Jobwright with; all others show the JDK's types and their own.
   */
  private static final Map<String, String> JOINS =
      Map.of("k8s", "io.fabric8.kubernetes.", "junit", "org.junit.jupiter.api.");

  @Test
  void public_signatures_name_no_third_party_type() {
    List<String> leaks =
        visibleTypes()
            .flatMap(type -> signatures(type).filter(s -> !mayShow(type, s.shown())))
            .map(Signature::toString)
            .toList();
    assertThat(leaks).as("third-party types in public signatures").isEmpty();
  }

  @Test
  void public_members_name_no_hidden_type() {
    List<String> leaks =
        visibleTypes()
            .flatMap(type -> type.getMembers().stream().filter(PublicSignatureTest::isVisible))
            .flatMap(PublicSignatureTest::memberSignatures)
            .filter(s -> !packageOf(s.shown()).isEmpty() && !isReachable(s.shown()))
            .map(Signature::toString)
            .toList();
    assertThat(leaks).as("package-private types in public signatures").isEmpty();
  }

  private static boolean mayShow(JavaClass type, JavaClass shown) {
    String name = shown.getBaseComponentType().getName();
    String joined = JOINS.get(packageOf(type));
    return shown.getBaseComponentType().isPrimitive()
        || name.startsWith("java.")
        || name.startsWith(Jobwright.ROOT)
        || (joined != null && name.startsWith(joined));
  }

  private static Stream<JavaClass> visibleTypes() {
    return CLASSES.stream().filter(PublicSignatureTest::isReachable);
  }

  private static boolean isReachable(JavaClass shown) {
    JavaClass type = shown.getBaseComponentType();
    return isVisible(type) && type.getEnclosingClass().map(c -> isReachable(c)).orElse(true);
  }

  private static boolean isVisible(HasModifiers member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static Stream<Signature> signatures(JavaClass type) {
    Stream<JavaType> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> bounds = type.getTypeParameters().stream().map(JavaType.class::cast);
    return Stream.concat(
        shown(type.getName(), Stream.concat(parents, bounds)),
        type.getMembers().stream()
            .filter(PublicSignatureTest::isVisible)
            .flatMap(PublicSignatureTest::memberSignatures));
  }

  private static Stream<Signature> memberSignatures(JavaMember member) {
    return member instanceof JavaCodeUnit code
        ? shown(code.getFullName(), typesOf(code))
        : shown(
            member.getFullName(),
            member.getAllInvolvedRawTypes().stream().map(JavaType.class::cast));
  }

  private static Stream<JavaType> typesOf(JavaCodeUnit code) {
    Stream<JavaType> thrown = code.getThrowsClause().getTypes().stream().map(JavaType.class::cast);
    return Stream.concat(code.getAllInvolvedRawTypes().stream(), thrown);
  }

  private static Stream<Signature> shown(String place, Stream<JavaType> types) {
    return types
        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
        .map(type -> new Signature(place, type));
  }

  private record Signature(String place, JavaClass shown) {
    @Override
    public String toString() {
      return place + " shows " + shown.getName();
    }
  }
}
