package org.wupian.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisations;
import org.wupian.roster.OwnEntry;
import org.wupian.roster.Request;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// The lists the caller's enterprise stands on, and what it has asked of them.
///
/// @param operator number of its record in the register, null when it has none yet
/// @param open its requests nobody has answered
public record OwnListsPage(
        List<Line> lines, Listing<Request> requests, @Nullable Long operator, long open)
        implements Screen {

    /// An entry with the days it holds.
    public record Line(OwnEntry entry, String owner, String validity) {

        static Line of(OwnEntry it, String validity, Organisations organisations) {
            return new Line(it, organisations.name(it.owner()), validity);
        }

        public String path() {
            return "/rosters/own/entries/" + entry.member().entry();
        }
    }

    public String lead() {
        String lists =
                lines.isEmpty()
                        ? Text.t("roster.own.lead.none")
                        : Text.t("roster.own.lead", lines.size());
        return open == 0
                ? lists
                : lists + Text.t("roster.lead.join") + Text.t("roster.own.lead.open", open);
    }
}
