package dev.jobwright.conformance.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A shell: its variables, functions and options, and what it goes through when it ends. */
final class Shell {
  private static final Set<String> SHELLS = Set.of("sh", "ash");

  final UnixProcess process;
  final Map<String, String> variables;
  final Map<String, Command> functions = new HashMap<>();
  List<String> arguments = List.of();
  String name = "sh";
  String folder = "/";
  int status;
  int lastBackground;
  boolean exitsOnError;

  /** What it does when it ends; a shell within it does not. */
  @Nullable String atExit;

  boolean needsVariables;

  /** How many conditions are being looked at: a failure there is no error. */
  int conditions;

  Shell(UnixProcess process, Map<String, String> variables) {
    this.process = process;
    this.variables = variables;
  }

  static boolean isShell(String program) {
    return SHELLS.contains(program);
  }

  /** Makes a shell that begins as this one is, and changes nothing of it. */
  Shell copy(UnixProcess other) {
    Shell copy = new Shell(other, new HashMap<>(variables));
    copy.functions.putAll(functions);
    copy.arguments = arguments;
    copy.name = name;
    copy.folder = folder;
    copy.status = status;
    copy.lastBackground = lastBackground;
    copy.exitsOnError = exitsOnError;
    copy.needsVariables = needsVariables;
    return copy;
  }

  /** Runs the first program of a container; returns its exit code. */
  int begin(List<String> command, Streams streams) {
    if (!isShell(Applets.baseName(command.get(0)))) {
      return Applets.run(this, command, streams);
    }
    List<String> rest = new ArrayList<>(command.subList(1, command.size()));
    while (!rest.isEmpty() && rest.get(0).matches("[-+][a-bd-z]+")) {
      Builtins.set(this, List.of(rest.remove(0)));
    }
    if (rest.isEmpty()) {
      return 0;
    }
    boolean given = rest.get(0).matches("-[a-z]*c[a-z]*");
    if (!given) {
      String file = process.machine().files().read(FileTree.absolute(folder, rest.get(0)));
      if (file == null) {
        streams.fail("sh: can't open '" + rest.get(0) + "': No such file or directory");
        return 2;
      }
      name = rest.get(0);
      arguments = List.copyOf(rest.subList(1, rest.size()));
      return run(file, streams);
    }
    Builtins.set(this, List.of(rest.get(0)));
    name = rest.size() > 2 ? rest.get(2) : name;
    arguments = rest.size() > 3 ? List.copyOf(rest.subList(3, rest.size())) : List.of();
    return rest.size() < 2
        ? streams.fail("sh: -c requires an argument")
        : run(rest.get(1), streams);
  }

  /** Runs a script to its end; returns the exit code. */
  int run(String script, Streams streams) {
    return whole(
        streams,
        () -> {
          new Interpreter(this).run(new ScriptParser(script).script(), streams);
          return status;
        });
  }

  /** Runs something as all that a shell does: what leaves it is its end, and so is a fault. */
  int whole(Streams streams, IntSupplier body) {
    status = end(streams, body);
    String last = atExit;
    if (last != null) {
      atExit = null;
      int before = status;
      status =
          end(
              streams,
              () -> {
                new Interpreter(this).run(new ScriptParser(last).script(), streams);
                return before;
              });
    }
    return status;
  }

  private int end(Streams streams, IntSupplier body) {
    try {
      return body.getAsInt();
    } catch (Jump jump) {
      return jump.kind == Jump.Kind.EXIT || jump.kind == Jump.Kind.RETURN ? jump.number : status;
    } catch (ShellException e) {
      streams.fail("sh: " + e.getMessage());
      return 2;
    }
  }
}
