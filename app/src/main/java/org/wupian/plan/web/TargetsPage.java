package org.wupian.plan.web;

import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The board of all targets: as a list, and below it each with its way there (目标进度).
public record TargetsPage(Listing<TargetCard> list) implements Screen {}
