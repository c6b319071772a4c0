package org.wupian.eligibility;

import java.util.ArrayList;
import java.util.List;

/// What came of matching many enterprises with many products (批量匹配结果).
public final class Matches {

    private final long[] fits;
    private final long[] unknown;
    private final short[] best;
    private final int width;

    Matches(long[] fits, long[] unknown, short[] best, int width) {
        this.fits = fits;
        this.unknown = unknown;
        this.best = best;
        this.width = width;
    }

    /// How many rows a rule fits.
    public long fits(int rule) {
        return fits[rule];
    }

    /// For how many rows that depends on something missing.
    public long unknown(int rule) {
        return unknown[rule];
    }

    /// The first rules in order that fit a row.
    public List<Integer> best(int row) {
        List<Integer> all = new ArrayList<>();
        for (int i = row * width; i < (row + 1) * width && best[i] >= 0; i++) {
            all.add((int) best[i]);
        }
        return all;
    }
}
