package org.wupian.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps what people can be reached by under lock in the database (字段加密), and makes the keyed hash
/// that stands for a personal number.
///
/// The keys lie outside the database in the file `keys/fields` of the home, one `name algorithm
/// key` a line, made at first need. The first line seals; the others still open what they sealed: a
/// new first line changes the key. A line named `hash` is the key of the hashes and must stay.
@Component
public class Sealing {

    private static final String HASH = "hash";
    private static final String OURS = "sealed:";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private volatile Map<String, SecretKeySpec> keys = Map.of();

    /// @param keyFile where several processes share the keys; empty: the home's own
    Sealing(@Value("${wupian.home}") Path home, @Value("${wupian.keys:}") String keyFile) {
        this.file = keyFile.isEmpty() ? home.resolve("keys/fields") : Path.of(keyFile);
    }

    /// The text under lock, different each time; an empty one stays empty.
    public String seal(String text) {
        if (text.isEmpty()) {
            return "";
        }
        Map.Entry<String, SecretKeySpec> newest =
                keys().entrySet().stream()
                        .filter(it -> !it.getKey().equals(HASH))
                        .findFirst()
                        .orElseThrow();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed =
                cipher(
                        Cipher.ENCRYPT_MODE,
                        newest.getValue(),
                        nonce,
                        text.getBytes(StandardCharsets.UTF_8));
        ByteBuffer all = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
        return OURS
                + newest.getKey()
                + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    /// The text as it was; one that was never sealed is given back.
    public String open(String sealed) {
        if (!sealed.startsWith(OURS)) {
            return sealed;
        }
        String[] parts = sealed.split(":", 3);
        SecretKeySpec key = keys().get(parts[1]);
        if (key == null) {
            throw new IllegalStateException("the file " + file + " has no key " + parts[1]);
        }
        byte[] all = Base64.getUrlDecoder().decode(parts[2]);
        byte[] nonce = java.util.Arrays.copyOf(all, NONCE);
        byte[] text = java.util.Arrays.copyOfRange(all, NONCE, all.length);
        return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, text), StandardCharsets.UTF_8);
    }

    /// Stands for a text that must not be kept, always the same for the same text: 32 hexadecimal
    /// digits of an HMAC-SHA-256.
    public String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys().get(HASH));
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(key.getAlgorithm() + "/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value cannot be opened or made", e);
        }
    }

    private Map<String, SecretKeySpec> keys() {
        if (keys.isEmpty()) {
            synchronized (this) {
                try {
                    keys = read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return keys;
    }

    private Map<String, SecretKeySpec> read() throws IOException {
        SecretFile.writeOnce(
                file, "1 AES " + fresh() + "\n" + HASH + " HmacSHA256 " + fresh() + "\n");
        Map<String, SecretKeySpec> read = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.strip().split("\\s+");
            if (parts.length == 3) {
                byte[] key = Base64.getDecoder().decode(parts[2]);
                read.put(parts[0], new SecretKeySpec(key, parts[1]));
            }
        }
        return read;
    }

    private static String fresh() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
