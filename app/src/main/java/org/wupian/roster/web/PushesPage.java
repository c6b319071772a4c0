package org.wupian.roster.web;

import org.wupian.roster.Push;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The versions that were sent.
///
/// @param waiting how many have not been acknowledged
/// @param several those of every recipient
public record PushesPage(Listing<Push> list, long waiting, boolean several) implements Screen {}
