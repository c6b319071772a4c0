package org.wupian.plan.web;

import java.util.List;
import org.wupian.ui.Screen;

/// The board of all targets.
public record TargetsPage(List<TargetCard> targets) implements Screen {}
