package org.wupian.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.roster.Request;
import org.wupian.roster.Roster;
import org.wupian.ui.Crumb;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// What an enterprise asks, beside what the list says of it now.
///
/// @param declared what it declares, or what the list should say
/// @param entries what the newest version says, empty when it is not on the list
/// @param operator its record in the register, null when it has none
/// @param corrections where the caller can correct what the list says
/// @param byTable what only a table of the keeper's can change
/// @param answers the caller answers it
/// @param own the caller asked it
/// @param typed the answer as it was typed
/// @param conflict why what was asked for was not done
public record RequestPage(
        Request request,
        Roster roster,
        String asker,
        List<Fact> declared,
        List<Entry> entries,
        @Nullable Long operator,
        List<Correction> corrections,
        List<String> byTable,
        boolean answers,
        boolean own,
        String typed,
        Errors errors,
        @Nullable String conflict)
        implements Screen {

    /// An entry of the list.
    public record Entry(long id, String title, List<Fact> facts) {}

    /// A value of the entry, with the page on which it is corrected.
    public record Correction(String value, String path) {}

    @Override
    public int status() {
        return conflict == null ? errors.status() : 409;
    }

    public boolean isOpen() {
        return request.state() == Request.State.OPEN;
    }

    public boolean isDeclaration() {
        return request.kind() == Request.Kind.DECLARATION;
    }

    public String kind() {
        return RequestLists.kind(request.kind());
    }

    public String state() {
        return RequestLists.state(request.state());
    }

    public String colour() {
        return RequestLists.colour(request.state());
    }

    public String path() {
        return Links.request(request);
    }

    /// What follows when it is accepted.
    public String then() {
        if (isDeclaration()) {
            return Text.t("roster.request.then.declaration");
        }
        return corrections.isEmpty()
                ? Text.t("roster.request.then.correction")
                : Text.t("roster.request.then.correct");
    }

    /// What was asked for and does not come into the list by accepting; empty when there is
    /// nothing.
    public String left() {
        return byTable.isEmpty() ? "" : Text.t("roster.request.byTable", String.join("、", byTable));
    }

    /// In what state it is and what is expected.
    public String lead() {
        return switch (request.state()) {
            case OPEN ->
                    Text.t(
                            answers
                                    ? "roster.request.lead.answers"
                                    : own ? "roster.request.lead.own" : "roster.request.lead.open",
                            roster.name());
            case ACCEPTED, REFUSED ->
                    Text.t("roster.request.lead.done", roster.name(), state(), kind());
        };
    }

    public List<Crumb> crumbs() {
        return own
                ? List.of(new Crumb(Text.t("roster.own"), "/rosters/own"))
                : List.of(
                        new Crumb(Text.t("roster.rosters"), "/rosters"),
                        new Crumb(roster.name(), Links.roster(roster.code())),
                        new Crumb(Text.t("roster.requests"), Links.requests(roster.code())));
    }
}
