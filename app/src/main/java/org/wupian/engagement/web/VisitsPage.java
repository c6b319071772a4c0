package org.wupian.engagement.web;

import org.wupian.engagement.Visit;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// Visits of the caller's own enterprise.
public record VisitsPage(Listing<Visit> list) implements Screen {}
