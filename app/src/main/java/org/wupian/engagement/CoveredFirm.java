package org.wupian.engagement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An enterprise of a list with what came of all visits to it (企业覆盖情况).
///
/// @param entry its first one on the list
/// @param engagement an engagement with it, null when there is none
/// @param units how many units have to visit it
/// @param visitedBy how many of them have
public record CoveredFirm(
        long entry,
        @Nullable Long enterprise,
        @Nullable Long engagement,
        String name,
        String county,
        String tier,
        int units,
        int visitedBy,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate nextOn,
        Engagement.Stage stage) {}
