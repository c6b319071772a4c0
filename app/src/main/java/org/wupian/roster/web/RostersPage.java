package org.wupian.roster.web;

import org.wupian.roster.Standing;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// Every roster with what waits and what to do next.
///
/// @param waiting how many wait for the caller
/// @param receives the caller is sent lists and keeps none
/// @param defines the caller may add a roster
public record RostersPage(Listing<Standing> list, long waiting, boolean receives, boolean defines)
        implements Screen {}
