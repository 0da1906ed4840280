package dev.jobwright.examples;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the tour writes the pages of what ran.
 *
 * @param folder folder of the pages
 */
record Pages(Path folder) {

  /** Returns a folder beside this program's jar, or else among the temporary files. */
  static Pages besideProgram() {
    try {
      Path program =
          Path.of(Pages.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path beside = program.resolveSibling("tour");
      boolean isWritable = Files.isWritable(program.resolveSibling("."));
      return new Pages(
          isWritable ? beside : Path.of(System.getProperty("java.io.tmpdir"), "jobwright-tour"));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("This program is not in the file system", e);
    }
  }

  /** Returns the page of what was declared in a file of the chapter. */
  Path of(String manifest) {
    return folder.resolve(manifest.replace(".yaml", ".html"));
  }
}
