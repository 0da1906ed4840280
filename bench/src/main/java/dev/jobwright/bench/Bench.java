package dev.jobwright.bench;

import java.io.IOException;
import java.util.List;

/**
 * The command that measures Jobwright beside its peers and prints how many times as fast it is.
 *
 * <pre>
 * java -jar bench/target/jobwright-bench.jar [--quick] [--write PAGE] [GROUP...]
 * </pre>
 */
public final class Bench {
  private Bench() {}

  /**
   * Measures what is asked for.
   *
   * @param args {@code --quick} for rough figures, {@code --write} and a page that is to hold the
   *     figures, and the groups to measure; all groups when none is named
   * @throws IOException if the page cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Request request = Request.parse(List.of(args));
    for (String group : request.groups()) {
      String figures = Machine.describe() + "\n\n" + figures(group, request.effort());
      System.out.printf("%n%s: %s", group, figures);
      if (request.page() != null) {
        new FiguresPage(request.page()).put(group, figures);
      }
    }
  }

  private static String figures(String group, Effort effort) {
    List<Result> results =
        Contests.all().stream()
            .filter(contest -> contest.group().equals(group))
            .flatMap(contest -> Match.play(contest, effort).stream())
            .toList();
    List<Feat.Done> feats =
        Feats.all().stream()
            .filter(feat -> feat.group().equals(group))
            .map(feat -> feat.perform(effort))
            .toList();
    return (results.isEmpty() ? "" : ResultTable.of(results))
        + (feats.isEmpty() ? "" : FeatTable.of(feats));
  }
}
