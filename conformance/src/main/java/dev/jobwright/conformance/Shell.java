package dev.jobwright.conformance;

import dev.jobwright.conformance.ShellCommand.Link;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A shell that takes no time by itself: it runs until it has to wait for something, and says how
 * long. It is the first process of its container, so that signals it has no trap for do nothing.
 */
final class Shell {
  /** So many commands in no time make a loop that runs until it is killed. */
  private static final int BUSY = 10_000;

  private static final double FOREVER = 1e9;
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)\\}|(\\w+|\\?|\\$))");

  private final Map<String, String> variables;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int status;
  private @Nullable List<ShellCommand> trap;
  private boolean trapDue;
  private double background;
  private boolean waiting;
  private @Nullable Integer exit;

  Shell(List<ShellCommand> script, Map<String, String> variables) {
    this.variables = variables;
    frames.push(new Frame(script, null));
  }

  /** Returns the exit code; {@code null} while it has not ended. */
  @Nullable Integer exitCode() {
    return exit;
  }

  /** Takes SIGTERM; returns whether the shell stops what it waits for. */
  boolean terminate() {
    trapDue = trap != null;
    return trapDue && waiting;
  }

  /** Goes on until there is something to wait for; returns for how many seconds. */
  double run() {
    waiting = false;
    for (int commands = 0; commands < BUSY; commands++) {
      if (trapDue && trap != null) {
        trapDue = false;
        frames.push(new Frame(trap, null));
      }
      Frame frame = frames.peek();
      if (frame == null) {
        exit = exit == null ? status : exit;
      }
      if (exit != null || frame == null) {
        return 0;
      }
      double pause = step(frame);
      if (pause > 0) {
        return pause;
      }
    }
    return FOREVER;
  }

  private double step(Frame frame) {
    if (frame.at == frame.commands.size()) {
      frames.pop();
      frame.atEnd(this);
      return 0;
    }
    ShellCommand command = frame.commands.get(frame.at++);
    boolean runs = command.link() == Link.ALWAYS || (command.link() == Link.AND) == (status == 0);
    return runs ? execute(command) : 0;
  }

  private double execute(ShellCommand command) {
    if (command instanceof ShellCommand.Simple simple) {
      return execute(simple.words().stream().map(this::expand).toList(), simple.background());
    }
    if (command instanceof ShellCommand.While loop) {
      frames.push(new Frame(loop.condition(), loop));
    } else if (command instanceof ShellCommand.If choice) {
      frames.push(new Frame(choice.condition(), choice));
    }
    return 0;
  }

  private double execute(List<String> words, boolean inBackground) {
    String argument = words.size() > 1 ? words.get(1) : "";
    status = 0;
    switch (words.get(0)) {
      case "sleep", "/bin/sleep" -> {
        double seconds = argument.equals("infinity") ? FOREVER : Double.parseDouble(argument);
        background = inBackground ? Math.max(background, seconds) : background;
        return inBackground ? 0 : seconds;
      }
      case "wait" -> {
        double seconds = background;
        background = 0;
        waiting = true;
        return seconds;
      }
      case "exit" -> exit = words.size() > 1 ? Integer.parseInt(argument) & 0xff : status;
      case "exec" -> {
        frames.clear();
        trap = null;
        return execute(words.subList(1, words.size()), false);
      }
      case "trap" -> trap(argument, words.subList(Math.min(2, words.size()), words.size()));
      case "false", "/bin/false" -> status = 1;
      case "[", "test" -> status = ShellTest.holds(words) ? 0 : 1;
      case "kill" -> trapDue = trap != null && !words.contains("-9");
      case "true", ":", "/bin/true", "echo", "printf", "date", "cat", "ls", "touch" -> {}
      default -> status = 127;
    }
    return 0;
  }

  private void trap(String handler, List<String> signals) {
    boolean terminates =
        signals.stream()
            .anyMatch(name -> name.equals("TERM") || name.equals("SIGTERM") || name.equals("15"));
    if (terminates) {
      trap = handler.equals("-") ? null : ShellParser.parse(handler);
    }
  }

  /** Removes quotes and replaces variables, but for those in single quotes. */
  private String expand(String word) {
    if (word.length() > 1 && word.startsWith("'") && word.endsWith("'")) {
      return word.substring(1, word.length() - 1);
    }
    Matcher matcher = VARIABLE.matcher(word.replace("\"", ""));
    return matcher.replaceAll(
        found -> {
          String name = found.group(1) == null ? found.group(2) : found.group(1);
          String value =
              name.equals("?") ? Integer.toString(status) : variables.getOrDefault(name, "");
          return Matcher.quoteReplacement(name.equals("$") ? "1" : value);
        });
  }

  /** Commands that are being run, and the loop or choice they decide on. */
  private static final class Frame {
    private final List<ShellCommand> commands;
    private final @Nullable ShellCommand decidesOn;
    private int at;

    private Frame(List<ShellCommand> commands, @Nullable ShellCommand decidesOn) {
      this.commands = commands;
      this.decidesOn = decidesOn;
    }

    private void atEnd(Shell shell) {
      boolean holds = shell.status == 0;
      if (decidesOn instanceof ShellCommand.If choice) {
        shell.frames.push(new Frame(holds ? choice.then() : choice.otherwise(), null));
      } else if (decidesOn instanceof ShellCommand.While loop && holds) {
        shell.frames.push(new Frame(loop.condition(), loop));
        shell.frames.push(new Frame(loop.body(), null));
      }
    }
  }
}
