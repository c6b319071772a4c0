package org.wupian.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person or program says of one column of a roster. A column is known by its code or its
/// title; what is left out stays as it is, or is usual.
///
/// @param kind a name of [org.wupian.roster.RosterColumn.Kind], or its word
/// @param need a name of [org.wupian.roster.RosterColumn.Need], or its word
/// @param synonyms other headings that mean it
public record ColumnForm(
        @Nullable String code,
        @Nullable String title,
        @Nullable String kind,
        @Nullable String need,
        @Nullable List<String> synonyms,
        @Nullable String unit) {}
