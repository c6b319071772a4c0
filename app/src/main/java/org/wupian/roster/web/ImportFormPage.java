package org.wupian.roster.web;

import java.util.List;
import java.util.stream.Collectors;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterColumn;
import org.wupian.ui.Errors;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// The form that sends a file for a roster.
///
/// @param sources the lists it is made of; none when it is only one
public record ImportFormPage(
        Roster roster,
        List<Option> sources,
        String source,
        String asOf,
        boolean complete,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    /// The columns by which it is told who is meant.
    public String identity() {
        return titles(RosterColumn.Need.IDENTITY);
    }

    /// All the others.
    public String further() {
        return titles(RosterColumn.Need.OPTIONAL);
    }

    private String titles(RosterColumn.Need need) {
        return roster.columns().stream()
                .filter(it -> it.need() == need)
                .map(RosterColumn::title)
                .collect(Collectors.joining(Text.t("roster.comma")));
    }
}
