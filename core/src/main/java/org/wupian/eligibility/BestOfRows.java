package org.wupian.eligibility;

import java.util.Arrays;

/// The first rules in order that fit each row (最优匹配), from the rules' bitmaps turned around.
final class BestOfRows {

    private final int rules;
    private final int width;
    private final short[] best;
    private final long[] square = new long[64];
    private final int[] taken = new int[64];

    BestOfRows(int rows, int rules, int width) {
        this.rules = rules;
        this.width = width;
        best = new short[Math.multiplyExact(rows, width)];
        Arrays.fill(best, (short) -1);
    }

    short[] best() {
        return best;
    }

    void take(long[][] fits, int first, int rows) {
        for (int word = 0; word * 64 < rows && width > 0; word++) {
            Arrays.fill(taken, 0);
            int count = Math.min(64, rows - word * 64);
            for (int from = 0; from < rules; from += 64) {
                int until = Math.min(64, rules - from);
                for (int rule = 0; rule < until; rule++) {
                    square[rule] = fits[from + rule][word];
                }
                Arrays.fill(square, until, 64, 0);
                Bits.transpose(square);
                if (take(from, first + word * 64, count)) {
                    break;
                }
            }
        }
    }

    /// @return whether every row has its best
    private boolean take(int firstRule, int firstRow, int count) {
        boolean full = true;
        for (int row = 0; row < count; row++) {
            long left = square[row];
            int at = taken[row];
            int begin = (firstRow + row) * width;
            while (left != 0 && at < width) {
                best[begin + at++] = (short) (firstRule + Long.numberOfTrailingZeros(left));
                left &= left - 1;
            }
            taken[row] = at;
            full &= at == width;
        }
        return full;
    }
}
