package org.wupian.roster.web;

import java.util.List;
import org.wupian.roster.Standing;
import org.wupian.ui.Screen;

/// The lists a measure asks for; a card on the measure's page.
///
/// @param opens the caller may open the lists' pages
public record MeasureRosters(List<Line> lines, boolean opens) implements Screen {

    /// One list.
    public record Line(Standing standing, NextStep next) {

        Line(Standing standing) {
            this(standing, NextStep.of(standing));
        }
    }
}
