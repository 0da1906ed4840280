package dev.jobwright.k8s.testing;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes to an API server, in plain documents and by whole objects: any server can do that. */
final class ClusterApi {
  private final KubernetesClient client;
  private final KubernetesSerialization json;

  ClusterApi(KubernetesClient client) {
    this.client = client;
    json = client.getKubernetesSerialization();
  }

  static String path(ResourceType type, String namespace) {
    String root = type.group().isEmpty() ? "/api/" : "/apis/";
    return root + type.apiVersion() + "/namespaces/" + namespace + "/" + type.plural();
  }

  static String path(ResourceType type, Map<String, Object> object) {
    return path(type, Doc.namespace(object)) + "/" + Doc.name(object);
  }

  /** Returns an object as it is; {@code null} when there is none. */
  @Nullable Map<String, Object> get(String path) {
    try {
      return send("GET", path, null);
    } catch (KubernetesClientException e) {
      if (e.getCode() == 404) {
        return null;
      }
      throw e;
    }
  }

  Map<String, Object> create(ResourceType type, String namespace, Map<String, Object> object) {
    return send("POST", path(type, namespace), object);
  }

  Map<String, Object> post(String path, Map<String, Object> object) {
    return send("POST", path, object);
  }

  /** Replaces an object, unless it was changed meanwhile. */
  Map<String, Object> replace(ResourceType type, Map<String, Object> object) {
    return send("PUT", path(type, object), object);
  }

  /** Replaces the status of an object, unless the object was changed meanwhile. */
  Map<String, Object> replaceStatus(ResourceType type, Map<String, Object> object) {
    return send("PUT", path(type, object) + "/status", object);
  }

  /** Deletes an object if it is the one that is meant; that it is gone already is as good. */
  void delete(
      ResourceType type, Map<String, Object> object, String propagation, @Nullable Integer grace) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("apiVersion", "v1");
    options.put("kind", "DeleteOptions");
    options.put("propagationPolicy", propagation);
    options.put("preconditions", new LinkedHashMap<>(Map.of("uid", Doc.uid(object))));
    if (grace != null) {
      options.put("gracePeriodSeconds", grace);
    }
    try {
      send("DELETE", path(type, object), options);
    } catch (KubernetesClientException e) {
      if (e.getCode() != 404 && e.getCode() != 409) {
        throw e;
      }
    }
  }

  private Map<String, Object> send(
      String method, String path, @Nullable Map<String, Object> object) {
    String answer = client.raw(path, method, object);
    return answer == null || answer.isBlank()
        ? new LinkedHashMap<>()
        : Doc.copy(json.unmarshal(answer, Map.class));
  }
}
