package org.wupian.meeting.web;

import java.util.List;
import org.wupian.ui.Errors;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;

/// The form that calls a meeting.
public record NewMeetingPage(
        MeetingForm form, List<Option> hosts, List<Option> units, Errors errors) implements Screen {

    public List<Option> kinds() {
        return Words.kinds();
    }

    @Override
    public int status() {
        return errors.status();
    }
}
