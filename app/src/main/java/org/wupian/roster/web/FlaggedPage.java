package org.wupian.roster.web;

import org.wupian.roster.Flagged;
import org.wupian.roster.Roster;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The entries of a roster that wait to be looked at.
public record FlaggedPage(Roster roster, Listing<Flagged> list) implements Screen {}
