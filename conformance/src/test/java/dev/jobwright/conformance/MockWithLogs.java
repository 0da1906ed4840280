package dev.jobwright.conformance;

import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The CRUD mode of fabric8's mock, which has no logs, with the logs of pods as they are so far. */
final class MockWithLogs extends KubernetesCrudDispatcher {
  private static final Pattern LOG =
      Pattern.compile("(/api/v1/namespaces/[^/]+/pods/[^/]+)/log\\?container=([^&]+).*");
  private static final KubernetesSerialization JSON = new KubernetesSerialization();

  private volatile BiFunction<String, String, List<String>> logs = (pod, container) -> List.of();

  /** Takes the lines from a function of a pod's uid and a container's name. */
  void readLogsFrom(BiFunction<String, String, List<String>> source) {
    logs = source;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    Matcher log = LOG.matcher(request.getPath());
    if (!log.matches()) {
      return super.dispatch(request);
    }
    MockResponse pod = handleGet(log.group(1));
    if (pod.code() != 200) {
      return pod;
    }
    Map<?, ?> object = JSON.unmarshal(pod.getBody().readUtf8(), Map.class);
    String uid = String.valueOf(((Map<?, ?>) object.get("metadata")).get("uid"));
    String text =
        logs.apply(uid, log.group(2)).stream()
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return new MockResponse().setResponseCode(200).setBody(text);
  }
}
