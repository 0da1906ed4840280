package dev.jobwright.local;

import dev.jobwright.model.Service;
import dev.jobwright.model.ServicePort;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The variables by which a container finds the services of its namespace, as the kubelet sets them.
 *
 * <p>Source: {@code k8s.io/kubernetes/pkg/kubelet/envvars}.
 */
public final class ServiceNames {

  private ServiceNames() {}

  /** Returns the variables of a service whose first port is found at an address of this machine. */
  static Map<String, String> env(Service service, InetSocketAddress at) {
    Map<String, String> env = new TreeMap<>();
    String name = variable(String.valueOf(service.name()));
    String host = at.getAddress().getHostAddress();
    String port = Integer.toString(at.getPort());
    env.put(name + "_SERVICE_HOST", host);
    env.put(name + "_SERVICE_PORT", port);
    List<ServicePort> ports = service.spec().ports();
    String portName = ports.isEmpty() ? null : ports.get(0).name();
    if (portName != null && !portName.isEmpty()) {
      env.put(name + "_SERVICE_PORT_" + variable(portName), port);
    }
    String address = "tcp://" + host + ":" + port;
    env.put(name + "_PORT", address);
    String before = name + "_PORT_" + port + "_TCP";
    env.put(before, address);
    env.put(before + "_PROTO", "tcp");
    env.put(before + "_PORT", port);
    env.put(before + "_ADDR", host);
    return env;
  }

  static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * Replaces the name of a service in an address by where it is on this machine, as a cluster's DNS
   * would: {@code http://queue:8080/x} becomes {@code http://127.0.0.1:40123/x}.
   *
   * @param address the address, as a container is given it
   * @param env the container's environment
   * @return the address with host and port replaced; as it is when there is no such service
   */
  public static URI resolve(URI address, Map<String, String> env) {
    String host = address.getHost();
    if (host == null) {
      return address;
    }
    // queue, queue.batch and queue.batch.svc.cluster.local are the same
    String name = variable(host.split("\\.", 2)[0]);
    String found = env.get(name + "_SERVICE_HOST");
    String port = env.get(name + "_SERVICE_PORT");
    return found == null || port == null ? address : at(address, found + ":" + port);
  }

  private static URI at(URI address, String hostAndPort) {
    String user = address.getRawUserInfo();
    String query = address.getRawQuery();
    return URI.create(
        address.getScheme()
            + "://"
            + (user == null ? "" : user + "@")
            + hostAndPort
            + orEmpty(address.getRawPath())
            + (query == null ? "" : "?" + query));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
