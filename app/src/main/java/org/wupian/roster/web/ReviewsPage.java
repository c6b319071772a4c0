package org.wupian.roster.web;

import org.jspecify.annotations.Nullable;
import org.wupian.roster.WaitingRow;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The rows that wait for the caller's decision (待核清单).
///
/// @param first page of the first of them, null when none waits
public record ReviewsPage(Listing<WaitingRow> list, int waiting, @Nullable String first)
        implements Screen {}
