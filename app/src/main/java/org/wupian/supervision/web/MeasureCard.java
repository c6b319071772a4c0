package org.wupian.supervision.web;

import java.util.List;
import org.wupian.supervision.Report;
import org.wupian.ui.Screen;

/// What the lead reported on a measure, month by month; a card on the measure's page.
public record MeasureCard(String measure, List<Report> history) implements Screen {}
