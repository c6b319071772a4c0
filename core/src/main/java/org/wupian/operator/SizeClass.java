package org.wupian.operator;

import org.jspecify.annotations.Nullable;
import org.wupian.kernel.CreditCode;
import org.wupian.kernel.Money;

/// The size of an enterprise for statistics (大中小微型企业), 国统字〔2017〕213号: large, medium and small when
/// it reaches all bounds of the class in its industry, else one class down; micro below the bound
/// of one figure.
public enum SizeClass {
    /// 大型.
    LARGE,
    /// 中型.
    MEDIUM,
    /// 小型.
    SMALL,
    /// 微型.
    MICRO;

    private static final class Only {
        private static final SizeTable NATIONAL = new SizeTable();
    }

    /// The class of an enterprise by its figures of a year's end; what is not known is null.
    ///
    /// @param persons employed (从业人员)
    /// @param revenue of the year (营业收入)
    /// @param assets in all (资产总额)
    public static Sizing of(
            Industry industry,
            @Nullable Integer persons,
            @Nullable Money revenue,
            @Nullable Money assets) {
        return Only.NATIONAL.size(industry, new SizeTable.Figures(persons, revenue, assets));
    }

    /// The same for an operator whose code is known: a sole trader (个体工商户) is no enterprise and is
    /// outside, though statistics may refer to the table for it (参照).
    public static Sizing of(
            CreditCode code,
            Industry industry,
            @Nullable Integer persons,
            @Nullable Money revenue,
            @Nullable Money assets) {
        return code.text().startsWith("92")
                ? new Sizing.Outside(Sizing.Reason.SOLE_TRADER)
                : of(industry, persons, revenue, assets);
    }
}
