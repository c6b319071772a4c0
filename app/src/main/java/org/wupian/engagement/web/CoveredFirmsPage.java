package org.wupian.engagement.web;

import org.wupian.engagement.CoveredFirm;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterVersion;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The enterprises behind a figure of coverage.
public record CoveredFirmsPage(Roster roster, RosterVersion version, Listing<CoveredFirm> list)
        implements Screen {}
