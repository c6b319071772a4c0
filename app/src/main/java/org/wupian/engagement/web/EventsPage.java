package org.wupian.engagement.web;

import org.wupian.engagement.MatchingEvent;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The list of events.
///
/// @param calls whether the caller may call one
public record EventsPage(Listing<MatchingEvent> list, boolean calls) implements Screen {}
