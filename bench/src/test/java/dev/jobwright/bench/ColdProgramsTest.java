package dev.jobwright.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.bench.cold.PrintWithFabric8;
import dev.jobwright.bench.cold.PrintWithJobwright;
import dev.jobwright.manifest.Manifest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ColdProgramsTest {

  @Test
  void both_programs_print_the_same_job() {
    Manifest ours = Manifest.read(printedBy(() -> PrintWithJobwright.main(new String[0])));
    Manifest theirs = Manifest.read(printedBy(() -> PrintWithFabric8.main(new String[0])));
    assertThat(ours).isEqualTo(theirs);
    assertThat(ours.jobs()).hasSize(1);
  }

  private static String printedBy(Runnable program) {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(console);
    }
    return printed.toString(UTF_8);
  }
}
