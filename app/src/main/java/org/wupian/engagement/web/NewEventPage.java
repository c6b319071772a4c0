package org.wupian.engagement.web;

import java.util.List;
import org.wupian.ui.Errors;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;

/// The form that calls an event.
public record NewEventPage(
        EventForm form,
        List<Option> rosters,
        List<Option> counties,
        List<Option> classes,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }
}
