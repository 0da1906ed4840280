package dev.jobwright.conformance.shell;

import dev.jobwright.conformance.shell.Command.Assignment;
import dev.jobwright.conformance.shell.Command.Branch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the commands of a script. */
final class Interpreter {
  private final Shell shell;
  private final Expansion expansion;

  Interpreter(Shell shell) {
    this.shell = shell;
    expansion = new Expansion(shell);
  }

  void run(List<Command> commands, Streams streams) {
    for (Command command : commands) {
      run(command, streams);
    }
  }

  private void run(Command command, Streams streams) {
    shell.process.countCommand();
    answerSignals(streams);
    if (command instanceof Command.Simple simple) {
      simple(simple, streams);
    } else if (command instanceof Command.Either either) {
      either(either, streams);
    } else if (command instanceof Command.Pipeline pipeline) {
      pipeline(pipeline, streams);
    } else if (command instanceof Command.Background background) {
      background(background.command(), streams);
    } else if (command instanceof Command.Group group) {
      group(group, streams);
    } else if (command instanceof Command.If choice) {
      boolean holds = condition(choice.condition(), streams);
      body(holds ? choice.then() : choice.otherwise(), streams);
    } else if (command instanceof Command.While loop) {
      loop(loop, streams);
    } else if (command instanceof Command.For each) {
      each(each, streams);
    } else if (command instanceof Command.Case cases) {
      cases(cases, streams);
    } else if (command instanceof Command.Function function) {
      shell.functions.put(function.name(), function.body());
      shell.status = 0;
    }
    answerSignals(streams);
  }

  /** Runs what a choice leads to; nothing succeeds. */
  private void body(List<Command> commands, Streams streams) {
    if (commands.isEmpty()) {
      shell.status = 0;
    }
    run(commands, streams);
  }

  /** Runs what stands in traps for the signals that have come. */
  private void answerSignals(Streams streams) {
    for (int signal : shell.process.signals().take()) {
      String answer = shell.process.signals().answer(signal);
      if (answer != null) {
        int before = shell.status;
        run(new ScriptParser(answer).script(), streams);
        shell.status = before;
      }
    }
  }

  private void simple(Command.Simple command, Streams streams) {
    Map<String, String> before = new HashMap<>(shell.variables);
    for (Assignment assignment : command.assignments()) {
      shell.variables.put(assignment.name(), expansion.text(assignment.value()));
    }
    List<String> words = expansion.fields(command.words());
    Streams redirected = Redirections.of(shell, expansion, command.redirections(), streams);
    if (redirected == null) {
      shell.status = 1;
    } else if (words.isEmpty()) {
      shell.status = expansion.lastStatus();
    } else {
      call(words, redirected);
      command.assignments().forEach(each -> restore(each.name(), before));
    }
    exitOnError();
  }

  private void restore(String name, Map<String, String> before) {
    if (before.containsKey(name)) {
      shell.variables.put(name, before.get(name));
    } else {
      shell.variables.remove(name);
    }
  }

  private void call(List<String> words, Streams streams) {
    String name = words.get(0);
    Command function = shell.functions.get(name);
    if (function != null) {
      function(function, words, streams);
    } else if (name.equals("exec") && words.size() > 1) {
      shell.process.signals().reset();
      shell.atExit = null;
      throw new Jump(Jump.Kind.EXIT, Applets.run(shell, words.subList(1, words.size()), streams));
    } else {
      shell.status =
          Builtins.has(name)
              ? Builtins.run(shell, this, words, streams)
              : Applets.run(shell, words, streams);
    }
  }

  private void function(Command body, List<String> words, Streams streams) {
    List<String> before = shell.arguments;
    shell.arguments = List.copyOf(words.subList(1, words.size()));
    try {
      run(body, streams);
    } catch (Jump jump) {
      if (jump.kind != Jump.Kind.RETURN) {
        throw jump;
      }
      shell.status = jump.number;
    } finally {
      shell.arguments = before;
    }
  }

  private void exitOnError() {
    if (shell.exitsOnError && shell.status != 0 && shell.conditions == 0) {
      throw new Jump(Jump.Kind.EXIT, shell.status);
    }
  }

  private void either(Command.Either either, Streams streams) {
    boolean holds = condition(List.of(either.first()), streams);
    if (holds == either.onSuccess()) {
      run(either.second(), streams);
    }
  }

  /** Runs commands whose failure is an answer and no error; returns whether the last succeeded. */
  private boolean condition(List<Command> commands, Streams streams) {
    shell.conditions++;
    try {
      run(commands, streams);
    } finally {
      shell.conditions--;
    }
    return shell.status == 0;
  }

  private void pipeline(Command.Pipeline pipeline, Streams streams) {
    Streams next = streams;
    List<Command> commands = pipeline.commands();
    if (commands.size() == 1) {
      condition(commands, streams);
    }
    for (int i = 0; i < commands.size() && commands.size() > 1; i++) {
      StringBuilder output = new StringBuilder();
      boolean last = i == commands.size() - 1;
      Streams own = last ? next : next.withOut(output::append);
      shell.status = apart(List.of(commands.get(i)), own);
      next = streams.withIn(output.toString());
    }
    if (pipeline.negated()) {
      shell.status = shell.status == 0 ? 1 : 0;
    } else {
      exitOnError();
    }
  }

  /** Runs commands in a shell of their own, but in this process; returns the exit code. */
  int apart(List<Command> commands, Streams streams) {
    Shell copy = shell.copy(shell.process);
    copy.conditions = shell.conditions;
    return copy.whole(
        streams,
        () -> {
          new Interpreter(copy).run(commands, streams);
          return copy.status;
        });
  }

  private void background(Command command, Streams streams) {
    UnixProcess child =
        shell
            .process
            .machine()
            .fork(
                shell.process,
                self -> {
                  Shell copy = shell.copy(self);
                  return () ->
                      copy.whole(
                          streams,
                          () -> {
                            new Interpreter(copy).run(List.of(command), streams);
                            return copy.status;
                          });
                });
    shell.lastBackground = child.pid();
    shell.status = 0;
  }

  private void group(Command.Group group, Streams streams) {
    Streams redirected = Redirections.of(shell, expansion, group.redirections(), streams);
    if (redirected == null) {
      shell.status = 1;
    } else if (group.apart()) {
      shell.status = apart(group.body(), redirected);
      exitOnError();
    } else {
      run(group.body(), redirected);
    }
  }

  private void loop(Command.While loop, Streams streams) {
    int last = 0;
    while (condition(loop.condition(), streams) != loop.until()) {
      shell.process.countCommand();
      if (!goesOn(loop.body(), streams)) {
        return;
      }
      last = shell.status;
    }
    shell.status = last;
  }

  private void each(Command.For each, Streams streams) {
    List<String> values = each.words() == null ? shell.arguments : expansion.fields(each.words());
    if (values.isEmpty()) {
      shell.status = 0;
    }
    for (String value : values) {
      shell.variables.put(each.name(), value);
      if (!goesOn(each.body(), streams)) {
        return;
      }
    }
  }

  /** Runs the body of a loop once; returns whether the loop goes on. */
  private boolean goesOn(List<Command> body, Streams streams) {
    try {
      run(body, streams);
      return true;
    } catch (Jump jump) {
      boolean leaves = jump.kind == Jump.Kind.BREAK;
      if (!leaves && jump.kind != Jump.Kind.CONTINUE) {
        throw jump;
      }
      if (jump.number > 1) {
        throw new Jump(jump.kind, jump.number - 1);
      }
      shell.status = 0;
      return !leaves;
    }
  }

  private void cases(Command.Case cases, Streams streams) {
    String subject = expansion.text(cases.subject());
    for (Branch branch : cases.branches()) {
      for (Word pattern : branch.patterns()) {
        if (Glob.matches(expansion.pattern(pattern), subject)) {
          body(branch.body(), streams);
          return;
        }
      }
    }
    shell.status = 0;
  }
}
