package org.wupian.linkage;

import java.util.Arrays;

/// In which names a pair of sounds stands (倒排表). Pairs are of the sounds of neighbouring characters
/// and, around the brand, of those with one between, so that a wrong character leaves some pairs
/// whole; homophones leave all. Of two characters without a trade each counts by itself. The whole
/// name is a key too, so that the very same one is found among any number of alike.
final class Postings {

    private static final int BITS = 9;
    private static final int APART = 1 << 2 * BITS;
    private static final int[] NOBODY = {};

    private static final int WHOLE = 2 * APART;

    private final int[][] lists = new int[WHOLE + APART][];
    private final int[] sizes = new int[WHOLE + APART];

    /// The keys of a name, each once.
    static int[] keys(FirmName name) {
        String body = name.body();
        int apart = Math.max(0, Math.min(body.length() - 2, name.brand().length() + 1));
        String branch = name.branch();
        int[] keys = new int[body.length() + apart + branch.length() + 3];
        int size = 0;
        int before = 0;
        for (int i = 0; i < body.length(); i++) {
            int sound = Characters.sound(body.charAt(i));
            keys[size++] = before << BITS | sound;
            before = sound;
        }
        for (int i = 0; i < apart; i++) {
            keys[size++] =
                    APART
                            | Characters.sound(body.charAt(i)) << BITS
                            | Characters.sound(body.charAt(i + 2));
        }
        for (int i = 0; i < branch.length(); i++) {
            int sound = Characters.sound(branch.charAt(i));
            keys[size++] = before << BITS | sound;
            before = sound;
        }
        if (body.length() == 2) {
            keys[size++] = APART | Characters.sound(body.charAt(0)) << BITS;
            keys[size++] = APART | Characters.sound(body.charAt(1));
        }
        int hash = name.text().hashCode();
        keys[size++] = WHOLE | (hash ^ hash >>> 2 * BITS) & APART - 1;
        return Arrays.stream(keys, 0, size).sorted().distinct().toArray();
    }

    void add(int key, int entry) {
        int[] list = lists[key];
        if (list == null) {
            list = new int[2];
        } else if (list.length == sizes[key]) {
            list = Arrays.copyOf(list, list.length + (list.length >> 1) + 1);
        }
        list[sizes[key]++] = entry;
        lists[key] = list;
    }

    int size(int key) {
        return sizes[key];
    }

    /// May be longer than [#size].
    int[] list(int key) {
        int[] list = lists[key];
        return list == null ? NOBODY : list;
    }
}
