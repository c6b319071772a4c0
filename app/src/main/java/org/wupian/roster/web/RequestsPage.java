package org.wupian.roster.web;

import org.wupian.roster.Request;
import org.wupian.roster.Roster;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// What enterprises ask of a roster.
///
/// @param waiting how many nobody has answered
public record RequestsPage(Roster roster, Listing<Request> list, long waiting) implements Screen {}
