package org.wupian.eligibility;

/// A square of 64 × 64 bits (位矩阵).
final class Bits {

    private Bits() {}

    /// Turns it around its diagonal: bit `c` of word `r` becomes bit `r` of word `c`.
    static void transpose(long[] square) {
        long mask = 0x0000_0000_FFFF_FFFFL;
        for (int width = 32; width != 0; width >>>= 1, mask ^= mask << width) {
            for (int k = 0; k < 64; k = (k + width + 1) & ~width) {
                long swapped = ((square[k] >>> width) ^ square[k + width]) & mask;
                square[k] ^= swapped << width;
                square[k + width] ^= swapped;
            }
        }
    }
}
