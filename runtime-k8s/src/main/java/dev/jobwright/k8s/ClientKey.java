package dev.jobwright.k8s;

import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The private key of a client's certificate. */
final class ClientKey {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private ClientKey() {}

  /**
   * Says of what kind the key is when its text does not: fabric8 takes any key in PKCS#8 for one of
   * RSA, and fails on one of an elliptic curve.
   */
  static void nameAlgorithm(Config config) {
    if (isElliptic(text(config))) {
      config.setClientKeyAlgo("EC");
    }
  }

  private static String text(Config config) {
    try {
      if (config.getClientKeyData() != null) {
        byte[] key = Base64.getMimeDecoder().decode(config.getClientKeyData());
        return new String(key, StandardCharsets.US_ASCII);
      }
      return config.getClientKeyFile() == null
          ? ""
          : Files.readString(Path.of(config.getClientKeyFile()), StandardCharsets.US_ASCII);
    } catch (IOException | IllegalArgumentException e) {
      // fabric8 says what is wrong with it
      return "";
    }
  }

  private static boolean isElliptic(String pem) {
    int begin = pem.indexOf(BEGIN);
    int end = pem.indexOf(END);
    if (begin < 0 || end < begin) {
      return false;
    }
    try {
      byte[] key = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
      KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key));
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
