/// Formulas of indicators (指标计算公式): what their SQL gives, and the one place that divides. SQL gives
/// exact sums and counts only, the same on every engine.
@NullMarked
package org.wupian.formula;

import org.jspecify.annotations.NullMarked;
