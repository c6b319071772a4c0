package org.wupian.synth;

import java.math.BigDecimal;

/// An invented figure of a report.
///
/// @param code of the target, empty for a figure of the unit's own
public record SyntheticFigure(String code, String name, BigDecimal value, String unit) {}
