package dev.jobwright.validation;

import java.util.HashSet;
import java.util.Set;

/** A volume whose files come from several sources. */
final class ProjectedVolumeRules {
  private static final int SHORTEST_TOKEN = 600;
  private static final long LONGEST_TOKEN = 1L << 32;
  private static final int SHORTEST_CERTIFICATE = 3_600;
  private static final int LONGEST_CERTIFICATE = 91 * 86_400;
  private static final String[] KINDS = {
    "secret",
    "configMap",
    "downwardAPI",
    "serviceAccountToken",
    "clusterTrustBundle",
    "podCertificate"
  };

  private final Node volume;
  private final Set<String> paths = new HashSet<>();

  private ProjectedVolumeRules(Node volume) {
    this.volume = volume;
  }

  static void check(Node volume) {
    Checks.fileMode(volume.field("defaultMode"));
    ProjectedVolumeRules rules = new ProjectedVolumeRules(volume);
    for (Node source : volume.field("sources").items()) {
      rules.source(source);
    }
  }

  private void source(Node source) {
    int kinds = 0;
    for (String kind : KINDS) {
      if (source.field(kind).isPresent()) {
        kinds++;
        projection(source.field(kind), kind);
      }
    }
    if (kinds > 1) {
      source.forbidden("may not specify more than 1 volume type per source; make them two sources");
    }
  }

  private void projection(Node projection, String kind) {
    switch (kind) {
      case "downwardAPI" -> downwardApi(projection);
      case "serviceAccountToken" -> token(projection);
      case "clusterTrustBundle" -> trustBundle(projection);
      case "podCertificate" -> certificate(projection);
      default -> keys(projection);
    }
  }

  private void keys(Node projection) {
    Checks.requiredText(projection.field("name"), "name the object whose keys become files");
    FileSourceRules.items(projection.field("items"));
    for (Node item : projection.field("items").items()) {
      unique(item.field("path").text(), projection.field("name").text());
    }
  }

  private void downwardApi(Node projection) {
    for (Node file : projection.field("items").items()) {
      FileSourceRules.downwardApiFile(projection, file);
      unique(file.field("path").text(), file.field("path").text());
    }
  }

  private void token(Node token) {
    Node expiry = token.field("expirationSeconds");
    if (expiry.number(SHORTEST_TOKEN) < SHORTEST_TOKEN) {
      expiry.invalid("may not specify a duration less than 10 minutes; use 600 seconds or more");
    } else if (expiry.isAbove(LONGEST_TOKEN)) {
      expiry.invalid("may not specify a duration larger than 2^32 seconds; use less");
    }
    Node path = volume.at("path", token.field("path").value());
    Checks.requiredText(path, "name the file");
    PathRules.localNonReserved(path);
  }

  private void trustBundle(Node bundle) {
    Node name = bundle.field("name");
    Node signer = bundle.field("signerName");
    if (name.isPresent() && signer.isPresent()) {
      bundle.invalid("only one of name and signerName may be used");
    } else if (name.isPresent()) {
      bundleName(name);
      if (bundle.field("labelSelector").isPresent()) {
        bundle.field("labelSelector").invalid("labelSelector must be unset if name is specified");
      }
    } else if (signer.isPresent()) {
      signer(signer);
      LabelRules.selector(bundle.field("labelSelector"));
    } else {
      bundle.required("either name or signerName must be specified");
    }
    Checks.requiredText(bundle.field("path"), "name the file");
    file(bundle.field("path"));
  }

  /** A name with colons in it begins with that of the signer. */
  private static void bundleName(Node name) {
    String text = name.text();
    if (text.isEmpty()) {
      name.required("must be a valid object name");
    } else {
      int colon = text.lastIndexOf(':');
      NameRules.subdomain(colon == 0 ? name : name.with(text.substring(colon + 1)));
    }
  }

  private void certificate(Node certificate) {
    signer(certificate.field("signerName"));
    Checks.requiredOneOf(
        certificate.field("keyType"),
        "ECDSAP256",
        "ECDSAP384",
        "ECDSAP521",
        "ED25519",
        "RSA3072",
        "RSA4096");
    Node expiry = certificate.field("maxExpirationSeconds");
    Checks.inRange(expiry, SHORTEST_CERTIFICATE, LONGEST_CERTIFICATE);
    Node bundle = certificate.field("credentialBundlePath");
    Node key = certificate.field("keyPath");
    Node chain = certificate.field("certificateChainPath");
    if (bundle.isEmptyText() && key.isEmptyText() && chain.isEmptyText()) {
      certificate.required(
          "set at least one of credentialBundlePath, keyPath, and certificateChainPath");
    }
    file(bundle);
    file(key);
    file(chain);
  }

  private static void signer(Node signer) {
    int slash = signer.text().indexOf('/');
    if (signer.isEmptyText()) {
      signer.required("must be a valid signer name");
    } else if (slash <= 0 || signer.text().indexOf('/', slash + 1) >= 0) {
      signer.invalid("must be a fully qualified domain and path of the form 'example.com/signer'");
    } else {
      NameRules.subdomain(signer.with(signer.text().substring(0, slash)));
      NameRules.subdomain(signer.with(signer.text().substring(slash + 1)));
    }
  }

  private void file(Node path) {
    PathRules.localNonReserved(path);
    unique(path.text(), path.text());
  }

  private void unique(String path, String shown) {
    if (!path.isEmpty() && !paths.add(path)) {
      volume.invalid(shown, "conflicting duplicate paths; give each file a path of its own");
    }
  }
}
