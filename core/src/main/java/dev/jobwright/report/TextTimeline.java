package dev.jobwright.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws the pods of a run over time with characters. */
final class TextTimeline {
  private static final int COLUMNS = 48;
  private static final int MOST_PODS = 40;
  private static final int LONGEST_NAME = 28;
  private static final char RUNS = '█';
  private static final char WAITS = '░';
  private static final char PENDING = '·';

  private final RunReport run;
  private final long millis;
  private final Map<String, Retry> replacements = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private TextTimeline(RunReport run) {
    this.run = run;
    millis = Math.max(1, Duration.between(run.from(), run.to()).toMillis());
    for (Retry retry : run.retries()) {
      if (!retry.inPlace()) {
        replacements.put(retry.pod(), retry);
      }
    }
  }

  static String of(RunReport run) {
    TextTimeline timeline = new TextTimeline(run);
    timeline.title();
    timeline.rows();
    return timeline.text.toString();
  }

  private void title() {
    text.append("Job ").append(run.name()).append(": ").append(run.state());
    if (!run.reason().isEmpty()) {
      text.append(", ").append(run.reason());
    }
    if (!run.message().isEmpty()) {
      text.append(" (").append(run.message()).append(')');
    }
    text.append("\n  ")
        .append(run.from())
        .append(" + ")
        .append(Spans.of(Duration.between(run.from(), run.to())))
        .append(run.podsCreated() == 1 ? "; 1 pod" : "; " + run.podsCreated() + " pods")
        .append(", at most ")
        .append(run.maxActive())
        .append(" active; ")
        .append("█ runs  ░ waits  · pending  ✓ exit 0  ✗ failed\n");
  }

  private void rows() {
    List<PodReport> pods = run.pods();
    int shown = Math.min(pods.size(), MOST_PODS);
    int width = pods.stream().limit(shown).mapToInt(pod -> label(pod).length()).max().orElse(0);
    for (PodReport pod : pods.subList(0, shown)) {
      text.append("  ")
          .append(label(pod))
          .append(" ".repeat(width - label(pod).length()))
          .append(" |")
          .append(bar(pod))
          .append("| ")
          .append(PodStory.of(pod, replacements.get(pod.name())))
          .append('\n');
    }
    if (run.podsCreated() > shown) {
      text.append("  and ").append(run.podsCreated() - shown).append(" more pods\n");
    }
  }

  private static String label(PodReport pod) {
    String name = pod.name();
    return name.length() <= LONGEST_NAME
        ? name
        : "…" + name.substring(name.length() - LONGEST_NAME + 1);
  }

  private String bar(PodReport pod) {
    char[] bar = new char[COLUMNS];
    Arrays.fill(bar, ' ');
    Retry replaced = replacements.get(pod.name());
    if (replaced != null) {
      fill(bar, replaced.failed(), replaced.started(), WAITS);
    }
    Instant end = pod.ended() == null ? run.to() : pod.ended();
    fill(bar, pod.created(), end, pod.attempts().isEmpty() ? PENDING : WAITS);
    if (!pod.attempts().isEmpty()) {
      fill(bar, pod.created(), pod.attempts().get(0).start(), PENDING);
    }
    for (Attempt attempt : pod.attempts()) {
      fill(bar, attempt.start(), attempt.end() == null ? run.to() : attempt.end(), RUNS);
    }
    for (Attempt attempt : pod.attempts()) {
      if (attempt.end() != null) {
        bar[Math.min(COLUMNS - 1, column(attempt.end()))] = attempt.hasFailed() ? '✗' : '✓';
      }
    }
    return new String(bar);
  }

  private void fill(char[] bar, Instant from, Instant to, char what) {
    if (to.isAfter(from)) {
      int first = Math.min(COLUMNS - 1, column(from));
      Arrays.fill(bar, first, Math.max(first + 1, column(to)), what);
    }
  }

  private int column(Instant time) {
    long past = Math.max(0, Duration.between(run.from(), time).toMillis());
    return (int) Math.min(COLUMNS, past * COLUMNS / millis);
  }
}
