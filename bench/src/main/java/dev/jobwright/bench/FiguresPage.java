package dev.jobwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page in Markdown that holds the figures of each group between two comments. */
record FiguresPage(Path path) {

  void put(String group, String figures) throws IOException {
    Files.writeString(path, put(Files.readString(path), group, figures));
  }

  static String put(String page, String group, String figures) {
    String open = "<!-- figures: " + group + " -->";
    int start = page.indexOf(open);
    int end = page.indexOf("<!-- end -->", start);
    if (start < 0 || end < 0) {
      throw new IllegalArgumentException(
          "The page needs the lines " + open + " and <!-- end --> around the figures");
    }
    return page.substring(0, start) + open + "\n\n" + figures + "\n" + page.substring(end);
  }
}
