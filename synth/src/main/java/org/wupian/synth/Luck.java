package org.wupian.synth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Chance that repeats itself: the same seed and the same words give the same draws.
final class Luck {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Luck(long state) {
        this.state = state;
    }

    static Luck of(long seed, Object... words) {
        long state = seed;
        for (Object word : words) {
            String text = word.toString();
            for (int i = 0; i < text.length(); i++) {
                state = mix(state * 31 + text.charAt(i));
            }
            state = mix(state + GOLDEN);
        }
        return new Luck(state);
    }

    /// The finaliser of SplitMix64.
    private static long mix(long value) {
        long it = value;
        it = (it ^ (it >>> 30)) * 0xBF58476D1CE4E5B9L;
        it = (it ^ (it >>> 27)) * 0x94D049BB133111EBL;
        return it ^ (it >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /// Both ends may be drawn.
    int between(int low, int high) {
        return low + (int) Math.floorMod(next(), (long) high - low + 1);
    }

    /// As many decimals as the more exact of the two ends.
    BigDecimal between(BigDecimal low, BigDecimal high) {
        int scale = Math.max(low.scale(), high.scale());
        long from = low.movePointRight(scale).longValueExact();
        long to = high.movePointRight(scale).longValueExact();
        long drawn = from + Math.floorMod(next(), to - from + 1);
        return BigDecimal.valueOf(drawn, scale).setScale(scale, RoundingMode.UNNECESSARY);
    }

    boolean chance(int percent) {
        return between(1, 100) <= percent;
    }

    <T> T pick(List<T> of) {
        return of.get(between(0, of.size() - 1));
    }
}
