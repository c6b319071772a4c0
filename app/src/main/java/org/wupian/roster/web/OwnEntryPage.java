package org.wupian.roster.web;

import java.util.List;
import org.wupian.roster.OwnEntry;
import org.wupian.roster.Request;
import org.wupian.ui.Display;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// What a list says of the caller's enterprise, and the form that asks for a correction.
///
/// @param asked requests about it that nobody has answered
/// @param wrong what is wrong, as typed
/// @param should what it should be, as typed
public record OwnEntryPage(
        OwnEntry entry,
        String owner,
        List<Fact> facts,
        List<Request> asked,
        String wrong,
        String should,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    public String path() {
        return "/rosters/own/entries/" + entry.member().entry();
    }

    public String lead() {
        return Text.t(
                "roster.own.entry.lead",
                entry.number(),
                owner,
                entry.since(),
                Display.day(entry.sinceDay()));
    }
}
