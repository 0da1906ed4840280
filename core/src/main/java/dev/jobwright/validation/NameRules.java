package dev.jobwright.validation;

import java.util.Locale;

/** Reports names that break their form, in the words of the API server. */
final class NameRules {
  private static final String LABEL =
      "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and"
          + " must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex"
          + " used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
  private static final String SUBDOMAIN =
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex"
          + " used for validation is"
          + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
  private static final String LABEL_1035 =
      "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
          + " alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or"
          + " 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
  private static final String LABEL_NAME =
      "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
          + " alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for"
          + " validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
  private static final String TWO_SLASHES =
      "a valid label key "
          + LABEL_NAME
          + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
  private static final String CONFIG_KEY =
      "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g."
          + " 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is"
          + " '[-._a-zA-Z0-9]+')";
  private static final String ENV_NAME =
      "a valid environment variable name must consist only of printable ASCII characters other"
          + " than '='";

  private NameRules() {}

  /** A DNS label: a container, a volume, a host. */
  static void dnsLabel(Node name) {
    String text = name.text();
    if (Names.bytes(text) > Names.LABEL_LENGTH) {
      name.badText("must be no more than 63 characters");
    }
    if (!Names.isDnsLabel(text)) {
      name.badText(Names.isDnsSubdomain(text) ? "must not contain dots" : LABEL);
    }
  }

  /** A DNS label that is there and is not empty. */
  static void requiredDnsLabel(Node name, String repair) {
    if (name.isEmptyText()) {
      name.required(repair);
    } else {
      dnsLabel(name);
    }
  }

  /** A DNS subdomain: most names of objects. */
  static void subdomain(Node name) {
    subdomain(name, name.text(), "");
  }

  static void optionalSubdomain(Node name) {
    if (!name.isEmptyText()) {
      subdomain(name);
    }
  }

  /**
   * A name that more letters are put behind: it may end in a hyphen. The server looks away from the
   * letter before that hyphen too.
   */
  static void subdomainPrefix(Node name) {
    String text = name.text();
    boolean more = text.length() > 1 && text.endsWith("-");
    subdomain(name, more ? text.substring(0, text.length() - 2) + "a" : text, "");
  }

  private static void subdomain(Node name, String text, String part) {
    if (Names.bytes(text) > Names.SUBDOMAIN_LENGTH) {
      name.badText(part + "must be no more than 253 characters");
    }
    if (!Names.isDnsSubdomain(text)) {
      name.badText(part + SUBDOMAIN);
    }
  }

  /** A DNS label that starts with a letter: a Service. */
  static void dns1035Label(Node name) {
    if (Names.bytes(name.text()) > Names.LABEL_LENGTH) {
      name.badText("must be no more than 63 characters");
    }
    if (!Names.isDns1035Label(name.text())) {
      name.badText(LABEL_1035);
    }
  }

  /** The key of a label, and whatever else has that form: {@code example.com/team}. */
  static void qualifiedName(Node name) {
    String text = name.text();
    int slash = text.indexOf('/');
    if (slash >= 0 && text.indexOf('/', slash + 1) >= 0) {
      name.badText(TWO_SLASHES);
      return;
    }
    if (slash == 0) {
      name.badText("prefix part must be non-empty");
    } else if (slash > 0) {
      subdomain(name, text.substring(0, slash), "prefix part ");
    }
    labelName(name, text.substring(slash + 1));
  }

  private static void labelName(Node name, String part) {
    if (part.isEmpty()) {
      name.badText("name part must be non-empty");
    } else if (Names.bytes(part) > Names.LABEL_LENGTH) {
      name.badText("name part must be no more than 63 bytes");
    }
    if (!Names.isLabelName(part)) {
      name.badText("name part " + LABEL_NAME);
    }
  }

  /** Whether a text has the form of a label's key. */
  static boolean isQualifiedName(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return isName(text);
    }
    String prefix = text.substring(0, slash);
    return isName(text.substring(slash + 1))
        && Names.isDnsSubdomain(prefix)
        && prefix.length() <= Names.SUBDOMAIN_LENGTH;
  }

  /** Text of this form is ASCII: as many bytes as characters. */
  private static boolean isName(String text) {
    return text.length() <= Names.LABEL_LENGTH && Names.isLabelName(text);
  }

  /** The value of a label: empty or of the form of a name. */
  static void labelValue(Node value) {
    String text = value.text();
    if (Names.bytes(text) > Names.LABEL_LENGTH) {
      value.badText("must be no more than 63 bytes");
    }
    if (!text.isEmpty() && !Names.isLabelName(text)) {
      value.badText(labelValueDetail());
    }
  }

  static boolean isLabelValue(String text) {
    return text.isEmpty() || isName(text);
  }

  static String labelValueDetail() {
    return "a valid label must be an empty string or consist of alphanumeric characters, '-', '_'"
        + " or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
        + " 'my_value',  or '12345', regex used for validation is"
        + " '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
  }

  /** The key of an annotation: like that of a label, but upper case counts as lower. */
  static void annotationKey(Node annotations, String key) {
    if (!isQualifiedName(key.toLowerCase(Locale.ROOT))) {
      qualifiedName(annotations.with(key));
    }
  }

  /** A key of a ConfigMap or of a Secret. */
  static void configKey(Node key) {
    String text = key.text();
    if (text.isEmpty()) {
      key.required("name the key whose value is wanted");
      return;
    }
    if (Names.bytes(text) > Names.SUBDOMAIN_LENGTH) {
      key.badText("must be no more than 253 characters");
    }
    if (!Names.isConfigKey(text)) {
      key.badText(CONFIG_KEY);
    }
    if (text.startsWith("..") || text.equals(".")) {
      key.badText(text.length() > 2 ? "must not start with '..'" : "must not be '" + text + "'");
    }
  }

  /** The name of an environment variable. */
  static void envName(Node name) {
    if (!Names.isEnvName(name.text())) {
      name.badText(ENV_NAME);
    }
  }
}
