package org.wupian.roster;

/// Which row of an import first had a key (首次出现的行). An import may have a million rows, so of the
/// keys only 64 bits are kept, in plain arrays; whoever asks compares the keys.
final class EarlierRows {

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final int SMALL = 1 << 10;

    private long[] keys = new long[SMALL];

    /// Rows count from 1; 0 is a free place.
    private int[] rows = new int[SMALL];

    private int size;

    /// @return the row itself when none had the key before it
    int firstOf(String key, int row) {
        if (size * 3 > rows.length * 2) {
            grow();
        }
        long hash = hash(key);
        int at = place(hash);
        if (rows[at] == 0) {
            keys[at] = hash;
            rows[at] = row;
            size++;
        }
        return rows[at];
    }

    private int place(long hash) {
        int mask = rows.length - 1;
        int at = (int) (hash ^ hash >>> 32) & mask;
        while (rows[at] != 0 && keys[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new long[oldKeys.length * 2];
        rows = new int[oldRows.length * 2];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                rows[at] = oldRows[i];
            }
        }
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
