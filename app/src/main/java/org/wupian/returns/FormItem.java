package org.wupian.returns;

/// One figure of a form (报送项).
///
/// @param unit as people write it: 万元, 户, 亩
/// @param byCounty reported for each county, the total beside them
/// @param group heading it stands under
/// @param definition what is counted, in short
public record FormItem(
        String code,
        String name,
        String unit,
        Type type,
        boolean byCounty,
        String group,
        String definition) {

    /// What kind of number it is (数值类型).
    public enum Type {
        /// Money in the item's unit, at most six decimals.
        AMOUNT(6),
        /// Whole things: firms, persons, villages.
        COUNT(0),
        /// Land, at most two decimals.
        AREA(2);

        private final int decimals;

        Type(int decimals) {
            this.decimals = decimals;
        }

        public int decimals() {
            return decimals;
        }
    }
}
