package org.wupian.meeting.web;

import org.wupian.meeting.Matter;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The list of major matters.
///
/// @param open how many are not closed
/// @param late how many wait for an answer longer than allowed
/// @param reports the caller may report one
public record MattersPage(Listing<Matter> list, long open, long late, boolean reports)
        implements Screen {}
