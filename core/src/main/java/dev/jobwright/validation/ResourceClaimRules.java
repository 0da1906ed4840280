package dev.jobwright.validation;

import java.util.HashSet;
import java.util.Set;

/** {@code resourceClaims} of a pod: devices it is given by name. */
final class ResourceClaimRules {
  private static final String BOTH =
      "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified; remove"
          + " one of them";
  private static final String NEITHER =
      "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`";

  private ResourceClaimRules() {}

  static void check(Node claims) {
    if (claims.isAbsent()) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (Node claim : claims.items()) {
      Node name = claim.field("name");
      NameRules.requiredDnsLabel(name, "containers ask for the claim by this name");
      if (!names.add(name.text()) && !name.isEmptyText()) {
        name.duplicate();
      }
      source(claim, claim.field("resourceClaimName"), claim.field("resourceClaimTemplateName"));
    }
  }

  private static void source(Node claim, Node name, Node template) {
    if (name.isPresent() == template.isPresent()) {
      claim.invalid(name.isPresent() ? BOTH : NEITHER);
    }
    if (name.isPresent()) {
      NameRules.subdomain(name);
    }
    if (template.isPresent()) {
      NameRules.subdomain(template);
    }
  }
}
