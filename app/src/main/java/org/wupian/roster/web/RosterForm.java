package org.wupian.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person or program says of a roster's definition; what is left out stays as it is.
///
/// @param pushDay day of the month, 0 for a push at publication
/// @param visits who has to visit: `NONE`, `EVERY_BANK`, `ASSIGNED` or `COUNTY`
/// @param columns all of them, in their order
/// @param synonyms further headings of columns, `column: heading, heading`, one column a line
/// @param sources `code: name: months: tier: words that tell it`, one source a line
/// @param figures key figures, `name: unit`, one a line
/// @param figuresCadence `MONTHLY` or `QUARTERLY`
/// @param missedReturns so many missed returns in a row flag an entry, 0 for never
public record RosterForm(
        @Nullable String name,
        @Nullable String owner,
        @Nullable String measure,
        @Nullable String subject,
        @Nullable List<String> senders,
        @Nullable String through,
        @Nullable List<String> recipients,
        @Nullable Integer receiptDays,
        @Nullable String cadence,
        @Nullable Integer pushDay,
        @Nullable String visits,
        @Nullable List<String> tiers,
        @Nullable String summary,
        @Nullable List<ColumnForm> columns,
        @Nullable String synonyms,
        @Nullable String sources,
        @Nullable String figures,
        @Nullable String figuresCadence,
        @Nullable Integer missedReturns) {}
