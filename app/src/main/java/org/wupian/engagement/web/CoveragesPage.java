package org.wupian.engagement.web;

import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// All lists with how far their enterprises are reached.
public record CoveragesPage(Listing<?> list) implements Screen {}
