package dev.jobwright.conformance;

import dev.jobwright.conformance.ShellCommand.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads shell scripts of the simple kind that recorded containers have. */
final class ShellParser {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*?(\\n|;|&&|\\|\\||&|(?:'[^']*'|\"[^\"]*\"|\\\\.|[^\\s;&|'\"\\\\])+)");
  private static final Set<String> ENDS = Set.of(";", "\n", "&", "&&", "||");

  private final List<String> tokens = new ArrayList<>();
  private int at;

  private ShellParser(String script) {
    Matcher matcher = TOKEN.matcher(script.replace("\\\n", " "));
    while (matcher.find()) {
      tokens.add(matcher.group(1));
    }
  }

  static List<ShellCommand> parse(String script) {
    return new ShellParser(script).commands(Set.of());
  }

  /** Reads commands up to one of the words, which is passed, or to the end. */
  private List<ShellCommand> commands(Set<String> ends) {
    List<ShellCommand> commands = new ArrayList<>();
    Link link = Link.ALWAYS;
    while (at < tokens.size() && !ends.contains(tokens.get(at))) {
      String token = tokens.get(at);
      if (ENDS.contains(token)) {
        at++;
        link = token.equals("&&") ? Link.AND : token.equals("||") ? Link.OR : link;
      } else {
        commands.add(command(link));
        link = Link.ALWAYS;
      }
    }
    return commands;
  }

  private ShellCommand command(Link link) {
    return switch (tokens.get(at)) {
      case "while" -> loop(link);
      case "if" -> choice(link);
      default -> simple(link);
    };
  }

  private ShellCommand loop(Link link) {
    at++;
    List<ShellCommand> condition = commandsThrough("do");
    return new ShellCommand.While(link, condition, commandsThrough("done"));
  }

  private ShellCommand choice(Link link) {
    at++;
    List<ShellCommand> condition = commandsThrough("then");
    List<ShellCommand> then = commands(Set.of("else", "fi"));
    boolean more = at < tokens.size() && tokens.get(at).equals("else");
    at++;
    return new ShellCommand.If(link, condition, then, more ? commandsThrough("fi") : List.of());
  }

  private List<ShellCommand> commandsThrough(String end) {
    List<ShellCommand> commands = commands(Set.of(end));
    at++;
    return commands;
  }

  private ShellCommand simple(Link link) {
    List<String> words = new ArrayList<>();
    while (at < tokens.size() && !ENDS.contains(tokens.get(at))) {
      words.add(tokens.get(at++));
    }
    boolean background = at < tokens.size() && tokens.get(at).equals("&");
    return new ShellCommand.Simple(link, words, background);
  }
}
