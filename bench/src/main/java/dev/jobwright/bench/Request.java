package dev.jobwright.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the command is asked to do.
 *
 * @param effort how much to measure
 * @param page the page that is to hold the figures, or null for none
 * @param groups the groups to measure
 */
record Request(Effort effort, @Nullable Path page, List<String> groups) {

  static Request parse(List<String> arguments) {
    List<String> known =
        Stream.concat(
                Contests.all().stream().map(Contest::group), Feats.all().stream().map(Feat::group))
            .distinct()
            .toList();
    List<String> groups = new ArrayList<>();
    Effort effort = Effort.FULL;
    Path page = null;
    for (var rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      if (argument.equals("--quick")) {
        effort = Effort.QUICK;
      } else if (argument.equals("--write") && rest.hasNext()) {
        page = Path.of(rest.next());
      } else if (known.contains(argument)) {
        groups.add(argument);
      } else {
        throw new IllegalArgumentException(
            argument + ": give --quick, --write PAGE, or groups of " + known);
      }
    }
    return new Request(effort, page, groups.isEmpty() ? known : List.copyOf(groups));
  }
}
