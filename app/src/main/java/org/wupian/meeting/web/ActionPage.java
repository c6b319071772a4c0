package org.wupian.meeting.web;

import java.util.List;
import org.wupian.directory.People;
import org.wupian.meeting.ActionStep;
import org.wupian.ui.Screen;
import org.wupian.ui.Typed;

/// One action with its history.
///
/// @param finishes the caller may say it is done
/// @param reopens the caller may send it back
public record ActionPage(
        ActionLine line,
        List<ActionStep> steps,
        boolean finishes,
        boolean reopens,
        People people,
        Typed typed)
        implements Screen {

    @Override
    public int status() {
        return typed.errors().status();
    }
}
