package org.wupian.synth;

import java.math.BigDecimal;

/// One figure of a synthetic return (合成报送数).
///
/// @param county code of the county, empty for the whole institution
public record SyntheticCell(String item, String county, BigDecimal value) {}
