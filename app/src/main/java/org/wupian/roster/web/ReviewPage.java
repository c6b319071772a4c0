package org.wupian.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.enterprise.Operator;
import org.wupian.roster.Roster;
import org.wupian.roster.WaitingRow;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// The rows of a roster that a person decides about, the oldest first.
///
/// @param more there are further rows behind these
/// @param at anchor of the row the errors are about
public record ReviewPage(Roster roster, List<Line> lines, boolean more, String at, Errors errors)
        implements Screen {

    /// One row.
    ///
    /// @param candidate whom it may mean
    public record Line(
            WaitingRow waiting, String sender, String county, @Nullable Operator candidate) {

        public String anchor() {
            return ReviewPage.anchor(waiting.batch(), waiting.row().row());
        }

        public String path() {
            return Links.batch(waiting.batch()) + "/rows/" + waiting.row().row() + "/decide";
        }

        /// A row that names nobody cannot become a new entry.
        public boolean isNamed() {
            return !waiting.row().title().isEmpty();
        }
    }

    static String anchor(long batch, int row) {
        return "row-" + batch + "-" + row;
    }

    public Errors errors(Line line) {
        return line.anchor().equals(at) ? errors : Errors.NONE;
    }

    @Override
    public int status() {
        return errors.status();
    }
}
