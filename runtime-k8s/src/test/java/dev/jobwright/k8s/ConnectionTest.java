package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EnableKubernetesMockClient(crud = true)
class ConnectionTest {
  @TempDir Path folder;
  KubernetesClient client;

  @Test
  void a_kubeconfig_gives_the_server_of_the_context_that_was_asked_for() throws IOException {
    Path file = kubeconfig();
    try (Connection one = Connection.kubeconfig(file, null);
        Connection other = Connection.kubeconfig(file, "other")) {
      assertThat(one.client().getMasterUrl()).hasToString("https://127.0.0.1:6001/");
      assertThat(other.client().getMasterUrl()).hasToString("https://127.0.0.1:6002/");
    }
  }

  @Test
  void a_client_certificate_with_a_key_of_an_elliptic_curve_is_taken() throws Exception {
    Path keys = folder.resolve("keys.p12");
    TlsFront.keytool(keys, "-genkeypair -alias me -keyalg EC -dname CN=me -validity 2");
    KeyStore store = KeyStore.getInstance(keys.toFile(), TlsFront.PASSWORD.toCharArray());
    byte[] key = store.getKey("me", TlsFront.PASSWORD.toCharArray()).getEncoded();
    byte[] certificate = store.getCertificate("me").getEncoded();
    Path file =
        Files.writeString(
            folder.resolve("config"),
            """
            apiVersion: v1
            kind: Config
            current-context: one
            clusters:
            - {name: one, cluster: {server: "https://127.0.0.1:6001"}}
            contexts:
            - {name: one, context: {cluster: one, user: me}}
            users:
            - name: me
              user:
                client-certificate-data: %s
                client-key-data: %s
            """
                .formatted(pem("CERTIFICATE", certificate), pem("PRIVATE KEY", key)));
    try (Connection connection = Connection.kubeconfig(file, null)) {
      assertThat(connection.client().getHttpClient()).isNotNull();
      assertThat(connection.client().getConfiguration().getClientKeyAlgo()).isEqualTo("EC");
    }
  }

  /** Writes a PEM in base64, as a kubeconfig has it. */
  private static String pem(String what, byte[] bytes) {
    String text =
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(what, Base64.getMimeEncoder().encodeToString(bytes), what);
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void a_context_that_is_not_there_is_not_taken_for_the_current_one() throws IOException {
    Path file = kubeconfig();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Connection.kubeconfig(file, "production"))
        .withMessage(
            "context: production: the kubeconfig has no such context; it has [one, other]");
  }

  @Test
  void a_kubeconfig_that_is_not_there_is_named() {
    Path file = folder.resolve("none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Connection.kubeconfig(file, null))
        .withMessage(
            "kubeconfig: "
                + file
                + ": cannot be read; give the path of a file that kubectl can use");
  }

  @Test
  void a_client_that_was_handed_over_stays_open() {
    Connection.lent(client).close();
    assertThat(client.getHttpClient().isClosed()).isFalse();
  }

  private Path kubeconfig() throws IOException {
    return Files.writeString(
        folder.resolve("config"),
        """
        apiVersion: v1
        kind: Config
        current-context: one
        clusters:
        - {name: one, cluster: {server: "https://127.0.0.1:6001"}}
        - {name: other, cluster: {server: "https://127.0.0.1:6002"}}
        contexts:
        - {name: one, context: {cluster: one, user: me}}
        - {name: other, context: {cluster: other, user: me}}
        users:
        - {name: me, user: {token: secret}}
        """);
  }
}
