package dev.jobwright.validation;

import java.util.Set;

/** {@code dnsPolicy} and {@code dnsConfig} of a pod. */
final class DnsRules {
  private static final int MOST_SERVERS = 3;
  private static final int MOST_SEARCHES = 32;
  private static final int LONGEST_SEARCHES = 2_048;

  private static final Set<String> FIELDS = Set.of("dnsPolicy", "dnsConfig");

  private DnsRules() {}

  static void check(Node spec) {
    if (!spec.hasAny(FIELDS)) {
      return;
    }
    Node policy = spec.field("dnsPolicy");
    Node config = spec.field("dnsConfig");
    Checks.oneOf(policy, "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None");
    Node servers = config.field("nameservers");
    if (policy.is("None") && config.isAbsent()) {
      config.required("must provide `dnsConfig` when `dnsPolicy` is None");
    } else if (policy.is("None") && servers.list().isEmpty()) {
      servers.required("must provide at least one DNS nameserver when `dnsPolicy` is None");
      return;
    }
    servers(servers);
    searches(config.field("searches"));
    for (Node option : config.field("options").items()) {
      if (option.field("name").isEmptyText()) {
        option.required("must not be empty");
      }
    }
  }

  private static void servers(Node servers) {
    if (servers.list().size() > MOST_SERVERS) {
      servers.invalid("must not have more than 3 nameservers");
    }
    for (Node server : servers.items()) {
      HostRules.ip(server);
    }
  }

  private static void searches(Node searches) {
    if (searches.list().size() > MOST_SEARCHES) {
      searches.invalid("must not have more than 32 search paths");
    }
    if (Names.bytes(String.join(" ", searches.texts())) > LONGEST_SEARCHES) {
      searches.invalid(
          "must not have more than 2048 characters (including spaces) in the search list");
    }
    for (Node search : searches.items()) {
      String text = search.text();
      String domain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
      if (!text.equals(".")) {
        domain(search, domain);
      }
    }
  }

  /** A domain whose labels may have underscores. */
  private static void domain(Node search, String domain) {
    if (Names.bytes(domain) > Names.SUBDOMAIN_LENGTH) {
      search.invalid("must be no more than 253 characters");
    }
    for (String label : domain.split("\\.", -1)) {
      String rest = label.startsWith("_") ? label.substring(1) : label;
      if (rest.startsWith("_") || !Names.isDnsLabel(inner(rest))) {
        search.invalid(
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters,"
                + " '_', '-' or '.', and must start and end with an alphanumeric character");
        return;
      }
    }
  }

  /** The label with hyphens for the underscores within it. */
  private static String inner(String label) {
    return label.endsWith("_") ? "" : label.replace('_', '-');
  }
}
