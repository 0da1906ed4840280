package dev.jobwright.manifest;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The tokens of a YAML text, with what the parser refuses told as a problem. */
final class YamlEvents {
  private final Pass pass;
  private final ParserImpl parser;
  private Position last = Position.START;

  YamlEvents(Pass pass) {
    this.pass = pass;
    String text = pass.text();
    checkCharacters(text);
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(pass.looks())
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(Math.max(64, text.length() + 1))
            .build();
    this.parser = new ParserImpl(settings, new StreamReader(settings, text));
  }

  /** Goes to the content of the next document; false at the end of the text. */
  boolean nextDocument() {
    Event event = next();
    while (event.getEventId() != Event.ID.DocumentStart) {
      if (event.getEventId() == Event.ID.StreamEnd) {
        return false;
      }
      event = next();
    }
    return true;
  }

  /** Returns the next event; the parser, given the worst of texts, throws many things. */
  Event next() {
    try {
      Event event = parser.next();
      last = at(event);
      return event;
    } catch (MarkedYamlEngineException e) {
      throw pass.stop(at(e), said(e));
    } catch (YamlVersionException e) {
      throw pass.stop(last, "not YAML 1.1 or 1.2; remove the %YAML line");
    } catch (YamlEngineException e) {
      throw pass.stop(last, "not YAML: " + e.getMessage());
    } catch (RuntimeException e) {
      throw pass.stop(last, "not YAML from here on");
    }
  }

  Position at(Event event) {
    return pass.looks() ? at(event.getStartMark(), Position.START) : Position.START;
  }

  boolean isEnd(Event event) {
    return event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd;
  }

  /** What is never closed is shown where it begins. */
  private Position at(MarkedYamlEngineException e) {
    boolean ended = e.getProblem() != null && e.getProblem().contains("stream");
    Position problem = at(e.getProblemMark(), last);
    return ended ? at(e.getContextMark(), problem) : problem;
  }

  private static Position at(Optional<Mark> mark, Position otherwise) {
    return mark.map(m -> new Position(m.getLine() + 1, m.getColumn() + 1)).orElse(otherwise);
  }

  private static String said(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    String context = e.getContext() == null ? "" : e.getContext() + ": ";
    int advice = problem.indexOf(". (Do not use");
    if (advice >= 0) {
      boolean tab = problem.contains("TAB");
      problem = problem.substring(0, advice) + (tab ? "; indent with blanks" : "; quote the text");
    }
    return "not YAML: " + context + problem;
  }

  private void checkCharacters(String text) {
    int at = Characters.firstUnreadable(text);
    if (at >= 0) {
      String code = String.format("U+%04X", text.codePointAt(at));
      throw pass.stop(
          Position.of(text, at),
          "the character "
              + code
              + " may not stand in YAML; write it as an escape in double quotes");
    }
  }
}
