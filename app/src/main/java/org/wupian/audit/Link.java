package org.wupian.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.HexFormat;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// One link of the audit chain (审计链的一环).
///
/// @param number 1-based, without gaps
/// @param digest the algorithm, `SHA-256` or `SM3` (GB/T 32905-2016)
/// @param previous hash of the link before, 64 zeros for the first
/// @param hash over all other components, hexadecimal
public record Link(long number, Entry entry, String digest, String previous, String hash) {

    /// What the first link names as the one before it.
    static final String START = "0".repeat(64);

    static Link of(long number, Entry entry, String digest, String previous) {
        return new Link(number, entry, digest, previous, hash(number, entry, digest, previous));
    }

    /// Whether the hash is the one its content has.
    boolean holds() {
        return hash.equals(hash(number, entry, digest, previous));
    }

    private static String hash(long number, Entry entry, String digest, String previous) {
        MessageDigest it = messageDigest(digest);
        add(it, Long.toString(number));
        add(it, entry.at().toString());
        add(it, entry.account());
        add(it, entry.organisation());
        add(it, entry.action());
        add(it, entry.subject());
        add(it, entry.detail());
        add(it, previous);
        return HexFormat.of().formatHex(it.digest());
    }

    /// Each part goes in with its length, so that no two different entries give the same bytes.
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    static MessageDigest messageDigest(String name) {
        try {
            return name.equals("SM3")
                    ? MessageDigest.getInstance(name, Chinese.ALGORITHMS)
                    : MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("no digest " + name, e);
        }
    }

    /// Loaded only where the digest is not the Java platform's: the library is signed, and checking
    /// that takes longer than much of a start. Hence also the type of the field, by which nothing
    /// else mentions the library.
    private static final class Chinese {
        static final Provider ALGORITHMS = new BouncyCastleProvider();
    }
}
