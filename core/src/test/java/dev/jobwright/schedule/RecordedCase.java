package dev.jobwright.schedule;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the parser in Kubernetes answered for one schedule: an error, or the next times. */
record RecordedCase(String schedule, String zone, String from, String error, List<String> next) {

  static List<RecordedCase> all() {
    JsonNode cases =
        JsonMapper.shared().readTree(RecordedCase.class.getResourceAsStream("next-times.json"));
    return StreamSupport.stream(cases.spliterator(), false).map(RecordedCase::of).toList();
  }

  private static RecordedCase of(JsonNode node) {
    return new RecordedCase(
        node.path("schedule").asString(),
        node.path("zone").asString(),
        node.path("from").asString(),
        node.path("error").asString(""),
        StreamSupport.stream(node.path("next").spliterator(), false)
            .map(JsonNode::asString)
            .toList());
  }
}
