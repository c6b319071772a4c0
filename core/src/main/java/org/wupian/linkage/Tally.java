package org.wupian.linkage;

import java.util.Arrays;

/// Adds up numbers by number (计数表): open addressing, no objects.
final class Tally {

    private static final int EMPTY = -1;

    private int[] keys;
    private int[] values;
    private int used;

    Tally(int expected) {
        int size = Integer.highestOneBit(Math.max(8, expected * 2 - 1)) * 2;
        keys = newKeys(size);
        values = new int[size];
    }

    private static int[] newKeys(int size) {
        int[] keys = new int[size];
        Arrays.fill(keys, EMPTY);
        return keys;
    }

    /// @param key not negative
    void add(int key, int amount) {
        int at = find(key);
        if (keys[at] == EMPTY) {
            if (used * 2 >= keys.length) {
                grow();
                at = find(key);
            }
            keys[at] = key;
            used++;
        }
        values[at] += amount;
    }

    int get(int key) {
        int at = find(key);
        return keys[at] == EMPTY ? 0 : values[at];
    }

    /// What was added up for a key.
    interface Visitor {
        void visit(int key, int amount);
    }

    /// In no order.
    void each(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != EMPTY) {
                visitor.visit(keys[i], values[i]);
            }
        }
    }

    private int find(int key) {
        int at = (key * 0x9E3779B9 >>> 7) & keys.length - 1;
        while (keys[at] != EMPTY && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        int[] old = keys;
        int[] amounts = values;
        keys = newKeys(old.length * 2);
        values = new int[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != EMPTY) {
                int at = find(old[i]);
                keys[at] = old[i];
                values[at] = amounts[i];
            }
        }
    }
}
