package org.wupian.supervision.web;

import java.util.List;
import org.wupian.supervision.Report;
import org.wupian.ui.Screen;

/// What the lead reported on a measure, month by month; a card on the measure's page (进展历程).
///
/// @param title the measure has now; a report of another plan's measure of this number says its own
public record MeasureCard(String measure, String title, List<Report> history) implements Screen {}
