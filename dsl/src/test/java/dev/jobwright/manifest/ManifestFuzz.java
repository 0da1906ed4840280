package dev.jobwright.manifest;

import java.io.ByteArrayInputStream;

/** What the fuzzer calls with each input; see {@link ManifestFuzzTest}. */
public final class ManifestFuzz {
  private ManifestFuzz() {}

  /**
   * Reads an input as a manifest. Whatever is thrown from here is a finding.
   *
   * @param input any bytes
   */
  public static void fuzzerTestOneInput(byte[] input) {
    Manifest manifest;
    try {
      manifest = Manifest.read(new ByteArrayInputStream(input));
    } catch (ManifestException e) {
      requireProblems(e);
      return;
    }
    requireSameAgain(manifest);
  }

  private static void requireProblems(ManifestException refused) {
    boolean placed =
        refused.problems().stream().allMatch(each -> each.line() > 0 && each.column() > 0);
    if (refused.problems().isEmpty() || !placed) {
      throw new AssertionError("refused without saying why and where", refused);
    }
  }

  private static void requireSameAgain(Manifest manifest) {
    if (!Manifest.read(manifest.toYaml()).equals(manifest)) {
      throw new AssertionError("reads back as another: " + manifest.toYaml());
    }
  }
}
