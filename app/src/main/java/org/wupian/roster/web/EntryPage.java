package org.wupian.roster.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wupian.roster.Flagged;
import org.wupian.roster.KeyFigureReturn;
import org.wupian.roster.Listed;
import org.wupian.roster.Roster;
import org.wupian.ui.Crumb;
import org.wupian.ui.Display;
import org.wupian.ui.Errors;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// One entry of a list: what the list says of it, what it has reported, and whether it waits to be
/// looked at.
///
/// @param listed as the newest version has it that it stands in, null when none has it
/// @param newest number of the version in force, 0 when there is none
/// @param periods newest first
/// @param choices periods to report for, none for whom it is not to report
/// @param flagged null when it does not wait
/// @param settles the caller decides about it
/// @param typed by the names of the forms' fields
/// @param conflict why what was asked for was not done
public record EntryPage(
        Roster roster,
        long entry,
        String title,
        Listed.@Nullable Entry listed,
        int newest,
        List<Fact> facts,
        List<Period> periods,
        List<Option> choices,
        @Nullable Flagged flagged,
        boolean settles,
        Map<String, String> typed,
        Errors errors,
        @Nullable String conflict)
        implements Screen {

    public EntryPage {
        typed = Map.copyOf(typed);
    }

    /// A period and what was reported for it.
    ///
    /// @param sent null when nothing was
    public record Period(String name, @Nullable KeyFigureReturn sent, String sender) {

        /// As a number where it is one.
        public String figure(Roster.KeyFigure figure) {
            String value = sent == null ? null : sent.figures().get(figure.name());
            return value == null
                    ? Text.t("ui.none.missing")
                    : Display.number(new BigDecimal(value));
        }
    }

    @Override
    public int status() {
        return conflict == null ? errors.status() : 409;
    }

    public String path() {
        return Links.entry(roster.code(), entry);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /// Where it stands.
    public String lead() {
        if (listed == null) {
            return Text.t("roster.entry.lead.none");
        }
        return listed.number() == newest
                ? Text.t("roster.entry.lead", newest)
                : Text.t("roster.entry.lead.past", listed.number(), newest);
    }

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(Text.t("roster.rosters"), "/rosters"),
                new Crumb(roster.name(), Links.roster(roster.code())));
    }

    public String cadence() {
        return Text.t(
                roster.indicatorCadence() == Roster.Cadence.QUARTERLY
                        ? "roster.figures.quarterly"
                        : "roster.figures.monthly");
    }
}
