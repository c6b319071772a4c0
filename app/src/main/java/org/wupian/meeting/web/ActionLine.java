package org.wupian.meeting.web;

import java.time.LocalDate;
import org.wupian.directory.Organisations;
import org.wupian.meeting.Action;

/// An action as one line of a page.
public record ActionLine(Action action, String owner, Action.State state) {

    static ActionLine of(Action it, Organisations organisations, LocalDate today) {
        return new ActionLine(it, organisations.name(it.owner()), it.state(today));
    }
}
