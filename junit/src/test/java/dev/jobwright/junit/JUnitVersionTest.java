package dev.jobwright.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JUnitVersionTest {
  @Test
  void the_version_of_junit_is_the_one_that_is_meant() {
    assertThat(Test.class.getPackage().getImplementationVersion())
        .startsWith(System.getProperty(NewestJUnitTest.WITHIN, "5.12."));
  }
}
