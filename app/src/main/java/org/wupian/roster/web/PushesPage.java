package org.wupian.roster.web;

import org.wupian.roster.Push;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The versions that were sent.
///
/// @param waiting how many have not been acknowledged
/// @param several those of every recipient
/// @param receives the caller may have its own system told
public record PushesPage(Listing<Push> list, long waiting, boolean several, boolean receives)
        implements Screen {}
