package dev.jobwright.local;

import dev.jobwright.model.ConfigMapEnvSource;
import dev.jobwright.model.ConfigMapKeySelector;
import dev.jobwright.model.Container;
import dev.jobwright.model.EnvFromSource;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.EnvVarSource;
import dev.jobwright.model.SecretEnvSource;
import dev.jobwright.model.SecretKeySelector;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The secrets and config maps of a local runtime; no record, so that no text shows a secret. */
final class ConfigData {
  private static final String SECRET = "Secret";
  private static final String CONFIG_MAP = "ConfigMap";

  private final Map<String, Map<String, String>> secrets;
  private final Map<String, Map<String, String>> configMaps;

  ConfigData(
      Map<String, Map<String, String>> secrets, Map<String, Map<String, String>> configMaps) {
    this.secrets = secrets;
    this.configMaps = configMaps;
  }

  /** Returns all that a container refers to, in the order in which the kubelet looks for it. */
  Stream<Reference> references(Container container) {
    return Stream.concat(
            container.envFrom().stream().map(this::reference),
            container.env().stream()
                .map(EnvVar::valueFrom)
                .filter(Objects::nonNull)
                .map(this::reference))
        .filter(Objects::nonNull);
  }

  /** Returns what a variable is to be read from; {@code null} if from no secret or config map. */
  @Nullable Reference reference(EnvVarSource source) {
    SecretKeySelector secret = source.secretKeyRef();
    if (secret != null) {
      return secret(secret.name(), secret.key(), secret.optional());
    }
    ConfigMapKeySelector configMap = source.configMapKeyRef();
    return configMap == null
        ? null
        : configMap(configMap.name(), configMap.key(), configMap.optional());
  }

  /** Returns what many variables are to be read from; {@code null} if it does not say. */
  @Nullable Reference reference(EnvFromSource source) {
    SecretEnvSource secret = source.secretRef();
    if (secret != null) {
      return secret(secret.name(), null, secret.optional());
    }
    ConfigMapEnvSource configMap = source.configMapRef();
    return configMap == null ? null : configMap(configMap.name(), null, configMap.optional());
  }

  private Reference secret(String name, @Nullable String key, @Nullable Boolean optional) {
    return new Reference(SECRET, name, key, Boolean.TRUE.equals(optional), secrets.get(name));
  }

  private Reference configMap(String name, @Nullable String key, @Nullable Boolean optional) {
    return new Reference(
        CONFIG_MAP, name, key, Boolean.TRUE.equals(optional), configMaps.get(name));
  }

  /** What a spec refers to: a secret or config map, or one key of it. */
  static final class Reference {
    private final String kind;
    private final String name;
    private final @Nullable String key;
    private final boolean optional;
    private final @Nullable Map<String, String> entries;

    private Reference(
        String kind,
        String name,
        @Nullable String key,
        boolean optional,
        @Nullable Map<String, String> entries) {
      this.kind = kind;
      this.name = name;
      this.key = key;
      this.optional = optional;
      this.entries = entries;
    }

    /** Returns all values by key; none if it is missing. */
    Map<String, String> entries() {
      return entries == null ? Map.of() : entries;
    }

    /** Returns the value of the key; {@code null} if it is missing. */
    @Nullable String value() {
      return key == null ? null : entries().get(key);
    }

    /**
     * Says what is missing, as the kubelet does; {@code null} if nothing is that has to be there.
     */
    @Nullable String problem(String namespace) {
      if (optional) {
        return null;
      }
      if (entries == null) {
        return "%s \"%s\" not found".formatted(kind.toLowerCase(Locale.ROOT), name);
      }
      return key == null || entries.containsKey(key)
          ? null
          : "couldn't find key %s in %s %s/%s".formatted(key, kind, namespace, name);
    }

    /** Says how to give what is missing. */
    String repair() {
      String method = kind.equals(SECRET) ? "secret" : "configMap";
      String entry = key == null ? "…" : "\"%s\", …".formatted(key);
      return "LocalRuntime.builder().%s(\"%s\", Map.of(%s))".formatted(method, name, entry);
    }
  }
}
