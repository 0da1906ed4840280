package dev.jobwright.validation;

import java.util.List;

/** The names a pod has as a host, and those it knows other hosts by. */
final class HostRules {
  private static final int LONGEST_OVERRIDE = 64;

  private HostRules() {}

  static void check(Node spec) {
    for (String name : List.of("hostname", "subdomain")) {
      if (!spec.field(name).isEmptyText()) {
        NameRules.dnsLabel(spec.field(name));
      }
    }
    override(spec);
    for (Node alias : spec.field("hostAliases").items()) {
      ip(alias.at("ip", alias.field("ip").text()));
      for (Node hostname : alias.field("hostnames").items()) {
        NameRules.subdomain(hostname);
      }
    }
  }

  private static void override(Node spec) {
    Node name = spec.field("hostnameOverride");
    if (name.isAbsent()) {
      return;
    }
    if (Names.bytes(name.text()) > LONGEST_OVERRIDE) {
      name.tooLong(LONGEST_OVERRIDE);
    }
    NameRules.subdomain(name);
    if (spec.field("hostNetwork").isTrue()) {
      name.forbidden("may not be set when hostNetwork is true");
    }
    if (spec.field("setHostnameAsFQDN").isTrue()) {
      name.forbidden("may not be set when setHostnameAsFQDN is true");
    }
  }

  static void ip(Node address) {
    if (!IpAddresses.isAddress(address.text())) {
      address.invalid("must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
    }
  }
}
