package dev.jobwright.bench;

import dev.jobwright.bench.Contest.Rival;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the sides of a contest in turn, round by round, so that all meet the same weather. */
final class Match {
  private final Contest contest;
  private final Effort effort;
  private final List<Rate> jobwright = new ArrayList<>();
  private final Map<Rival, List<Rate>> rivals = new LinkedHashMap<>();

  private Match(Contest contest, Effort effort) {
    this.contest = contest;
    this.effort = effort;
    contest.rivals().forEach(rival -> rivals.put(rival, new ArrayList<>()));
  }

  static List<Result> play(Contest contest, Effort effort) {
    Match match = new Match(contest, effort);
    int rounds = contest.jobwright().rounds(effort);
    for (int round = 1; round <= rounds; round++) {
      System.err.printf("%s, round %d of %d%n", contest.work(), round, rounds);
      match.playRound();
    }
    return contest.rivals().stream().map(match::result).toList();
  }

  private void playRound() {
    jobwright.add(contest.jobwright().measure(effort));
    rivals.forEach((rival, rates) -> rates.add(rival.side().measure(effort)));
  }

  private Result result(Rival rival) {
    List<Double> cpu = new ArrayList<>();
    List<Double> clock = new ArrayList<>();
    List<Rate> theirs = rivals.getOrDefault(rival, List.of());
    for (int round = 0; round < theirs.size(); round++) {
      cpu.add(jobwright.get(round).perCpuSecond() / theirs.get(round).perCpuSecond());
      clock.add(jobwright.get(round).perSecond() / theirs.get(round).perSecond());
    }
    return new Result(contest.work(), rival, new Ratios(cpu), new Ratios(clock));
  }
}
