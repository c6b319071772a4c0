package org.wupian.engagement;

import java.time.LocalDate;

/// That a unit was there on a day (走访记录), and no more: all that other units learn of it.
public record Visit(LocalDate day, String unit, String roster) {}
