package org.wupian.operator;

import java.util.List;
import java.util.Optional;

/// What is known about the size of an enterprise (规模划型), with the bounds that decided.
public sealed interface Sizing {

    /// @param row name of the table's row, such as 工业
    /// @param met all bounds of the class; none for a micro enterprise
    /// @param missed the bounds that kept it from the next class up; none for a large one
    record Classed(SizeClass size, String row, List<Bound> met, List<Bound> missed)
            implements Sizing {}

    /// Figures that must be known first. `atMost` is what the known ones allow.
    record Missing(String row, List<Figure> figures, Optional<SizeClass> atMost)
            implements Sizing {}

    /// The industry must be named more exactly, since its parts have rows of their own.
    record Coarse(List<String> rows) implements Sizing {}

    /// The table does not hold for it.
    record Outside(Reason reason) implements Sizing {}

    /// Why the table does not hold.
    enum Reason {
        /// An industry it does not classify.
        INDUSTRY,
        /// 个体工商户.
        SOLE_TRADER
    }

    /// What is counted.
    enum Figure {
        /// 从业人员, in persons.
        PERSONS,
        /// 营业收入, in 万元.
        REVENUE,
        /// 资产总额, in 万元.
        ASSETS
    }

    /// A lower bound, itself included (及以上).
    ///
    /// @param atLeast in persons or in 万元
    record Bound(SizeClass size, Figure figure, long atLeast) {}
}
