package org.wupian.directory;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Passwords found right a while ago, so that a program that signs each request with HTTP Basic
/// does not pay for bcrypt each time. Kept only as a keyed digest over password and stored hash,
/// with a key that lives and dies with the process: a changed password is unknown at once.
@Component
class RecentPasswords {

    private static final int MOST = 2_000;

    private final SecretKeySpec key;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    RecentPasswords() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    boolean knows(String login, String password, String stored) {
        byte[] remembered = known.get(login);
        return remembered != null && MessageDigest.isEqual(remembered, digest(password, stored));
    }

    void remember(String login, String password, String stored) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(login, digest(password, stored));
    }

    private byte[] digest(String password, String stored) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(stored.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
