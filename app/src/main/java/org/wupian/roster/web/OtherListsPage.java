package org.wupian.roster.web;

import org.wupian.roster.Roster;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The lists the caller's enterprise may declare itself for.
public record OtherListsPage(Listing<Roster> list) implements Screen {}
