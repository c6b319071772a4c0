package org.wupian.roster;

import java.util.HashMap;
import java.util.Map;

/// Which row of an import first had a key (首次出现的行). An import may have a million rows, so of the
/// keys only 64 bits are kept; whoever asks compares the keys.
final class EarlierRows {

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private final Map<Long, Integer> first = new HashMap<>();

    /// @return the row itself when none had the key before it
    int firstOf(String key, int row) {
        Integer before = first.putIfAbsent(hash(key), row);
        return before == null ? row : before;
    }

    /// FNV-1a over the characters.
    private static long hash(String key) {
        long hash = BASIS;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        return hash;
    }
}
