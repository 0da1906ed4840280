package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class RsaKeyTest {

  /**
   * A key made with {@code ssh-keygen -t rsa -b 1024}, and what {@code ssh-keygen -l} says of it.
   */
  private static final String SSH_PUBLIC_KEY =
      "AAAAB3NzaC1yc2EAAAADAQABAAAAgQDLcixrThRGa/DTQMCTwEY7Ielkuf+rC4rk2N0qjbaZ90+P6LoUiz7NKydVxkC/"
          + "ZZsBZVU1JiOsQi06IvBKo10EEZC2t9fgjSLKrV9k5tQsfScttiKK1ky/Cm6uZt/+o/6d6Ho2P2JmxQ5Y4gPOy0g4"
          + "6IaUrYnye1jUxTMV4g+qSQ==";

  private static final String FINGERPRINT = "SHA256:1p5joaBvjY8CcUCkeqYJplOecMGxVcJw0Y60fkE/2YI";

  @Test
  void fingerprint_is_the_one_ssh_keygen_prints() throws GeneralSecurityException {
    assertThat(RsaKey.fingerprint(decoded(SSH_PUBLIC_KEY))).isEqualTo(FINGERPRINT);
  }

  @Test
  void every_generated_key_is_another() {
    RSAPublicKey key = RsaKey.generate();
    assertThat(key.getModulus().bitLength()).isEqualTo(2048);
    assertThat(RsaKey.fingerprint(key)).isNotEqualTo(RsaKey.fingerprint(RsaKey.generate()));
  }

  private static RSAPublicKey decoded(String base64) throws GeneralSecurityException {
    ByteBuffer parts = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
    next(parts);
    BigInteger exponent = new BigInteger(next(parts));
    BigInteger modulus = new BigInteger(next(parts));
    return (RSAPublicKey)
        KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
  }

  private static byte[] next(ByteBuffer parts) {
    byte[] part = new byte[parts.getInt()];
    parts.get(part);
    return part;
  }
}
