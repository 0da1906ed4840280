package dev.jobwright.examples;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** RSA keys and the fingerprints by which {@code ssh-keygen -l} shows them. */
final class RsaKey {

  private static final int BITS = 2048;
  private static final String SSH_TYPE = "ssh-rsa";

  private RsaKey() {}

  static RSAPublicKey generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return (RSAPublicKey) generator.generateKeyPair().getPublic();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns {@code SHA256:} and the hash of the public key in the wire format of RFC 4253. */
  static String fingerprint(RSAPublicKey key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(wireFormat(key));
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] wireFormat(RSAPublicKey key) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writePart(out, SSH_TYPE.getBytes(StandardCharsets.US_ASCII));
      writePart(out, key.getPublicExponent().toByteArray());
      writePart(out, key.getModulus().toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writePart(DataOutputStream out, byte[] part) throws IOException {
    out.writeInt(part.length);
    out.write(part);
  }
}
