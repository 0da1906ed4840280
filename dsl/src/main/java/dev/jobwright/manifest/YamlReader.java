package dev.jobwright.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Makes documents of YAML text, read as kubectl reads it. */
final class YamlReader {
  private final Pass pass;
  private final YamlEvents events;
  private final Map<String, Anchor> anchors = new HashMap<>();
  private int depth;
  private long size;
  private long repeated;

  /** A value with a name; {@code size} is negative until the value is complete. */
  private record Anchor(@Nullable Object value, long size) {
    static final Anchor OPEN = new Anchor(null, -1);

    boolean isOpen() {
      return size < 0;
    }
  }

  private YamlReader(Pass pass) {
    this.pass = pass;
    this.events = new YamlEvents(pass);
  }

  static List<Map<String, @Nullable Object>> read(Pass pass) {
    return new YamlReader(pass).documents();
  }

  private List<Map<String, @Nullable Object>> documents() {
    List<Map<String, @Nullable Object>> documents = new ArrayList<>();
    while (events.nextDocument()) {
      anchors.clear();
      Event root = events.next();
      Object value = value(root);
      if (value instanceof Map<?, ?>) {
        documents.add(Mappings.of(value));
      } else if (value != null) {
        pass.problem(events.at(root), "a manifest is a mapping that begins with apiVersion");
      }
    }
    return documents;
  }

  private @Nullable Object value(Event event) {
    if (event instanceof AliasEvent alias) {
      return repeat(alias);
    }
    String anchor = ((NodeEvent) event).getAnchor().map(a -> a.getValue()).orElse(null);
    if (anchor == null) {
      return unnamed(event);
    }
    anchors.put(anchor, Anchor.OPEN);
    long before = size;
    Object value = unnamed(event);
    anchors.put(anchor, new Anchor(value, size - before));
    return value;
  }

  private @Nullable Object unnamed(Event event) {
    size++;
    if (event instanceof ScalarEvent scalar) {
      size += scalar.getValue().length();
      return scalar(scalar);
    }
    checkTag((CollectionStartEvent) event);
    if (depth == Pass.MAX_DEPTH) {
      throw pass.stop(events.at(event), "more than " + Pass.MAX_DEPTH + " levels deep");
    }
    depth++;
    Object value = event instanceof SequenceStartEvent ? sequence(event) : mapping(event);
    depth--;
    return value;
  }

  private @Nullable Object scalar(ScalarEvent scalar) {
    try {
      return YamlScalar.read(scalar);
    } catch (IllegalArgumentException e) {
      pass.problem(events.at(scalar), pass.unlessSecret(String.valueOf(e.getMessage())));
      return null;
    }
  }

  private void checkTag(CollectionStartEvent event) {
    String own = event instanceof MappingStartEvent ? YamlScalar.MAP : YamlScalar.SEQ;
    String tag = event.getTag().orElse(own);
    if (!tag.equals(own) && !tag.equals("!")) {
      pass.problem(events.at(event), pass.unlessSecret(YamlScalar.unknownTag(tag)));
    }
  }

  private List<@Nullable Object> sequence(Event start) {
    List<@Nullable Object> list = new ArrayList<>();
    pass.start(list, events.at(start));
    for (Event item = events.next(); !events.isEnd(item); item = events.next()) {
      pass.part(list, list.size(), events.at(item));
      pass.trail.enter(list.size());
      list.add(value(item));
      pass.trail.leave();
    }
    return list;
  }

  private Map<String, @Nullable Object> mapping(Event start) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    pass.start(map, events.at(start));
    MergeKey merge = null;
    for (Event key = events.next(); !events.isEnd(key); key = events.next()) {
      if (MergeKey.is(key)) {
        merge = merge == null ? new MergeKey(pass, map) : merge;
        merge.add(value(events.next()), events.at(key));
      } else {
        field(map, merge, key);
      }
    }
    return map;
  }

  private void field(Map<String, @Nullable Object> map, @Nullable MergeKey merge, Event key) {
    Position at = events.at(key);
    String name = name(key);
    pass.trail.enter(name == null ? "?" : name);
    Event written = events.next();
    Object value = value(written);
    if (name != null) {
      put(map, merge, name, value, at);
      if (written instanceof ScalarEvent scalar) {
        pass.word(map, name, value, scalar.getValue());
      }
    }
    pass.trail.leave();
  }

  private void put(
      Map<String, @Nullable Object> map,
      @Nullable MergeKey merge,
      String name,
      @Nullable Object value,
      Position at) {
    int before = map.size();
    map.put(name, value);
    if (map.size() > before || (merge != null && merge.gives(name))) {
      pass.part(map, name, at);
    } else {
      pass.problem(at, "set twice, first on line " + pass.first(map, name).line() + "; keep one");
    }
  }

  private @Nullable String name(Event key) {
    if (key instanceof CollectionStartEvent) {
      throw pass.stop(events.at(key), YamlScalar.NO_KEY);
    }
    Object value = value(key);
    if (value instanceof String text) {
      return text;
    }
    try {
      return YamlScalar.keyText(value);
    } catch (IllegalArgumentException e) {
      pass.problem(events.at(key), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable Object repeat(AliasEvent alias) {
    String name = alias.getAlias().getValue();
    Anchor anchor = anchors.get(name);
    if (anchor == null) {
      pass.problem(
          events.at(alias),
          pass.unlessSecret(
              "`*"
                  + name
                  + "` repeats a value marked `&"
                  + name
                  + "`, but none is marked so before"));
      return null;
    }
    if (anchor.isOpen()) {
      throw pass.stop(
          events.at(alias),
          pass.unlessSecret("`*" + name + "` stands inside the value that it repeats"));
    }
    size += anchor.size();
    repeated += anchor.size();
    if (repeated > Source.MAX_BYTES) {
      throw pass.stop(events.at(alias), "the values repeated with `*` come to more than 10 MiB");
    }
    return anchor.value();
  }
}
