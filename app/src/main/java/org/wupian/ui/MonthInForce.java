package org.wupian.ui;

import java.time.YearMonth;
import java.util.Optional;

/// The month the city works on now (当前月份), shown in the top bar of every page. A bean of the module
/// that keeps the months; asked on every page, so it answers from memory.
@FunctionalInterface
public interface MonthInForce {
    Optional<YearMonth> month();
}
