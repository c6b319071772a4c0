package org.wupian.meeting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.meeting.Meeting;
import org.wupian.ui.Errors;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;

/// The form that calls a meeting or changes its arrangement.
///
/// @param changed null for a meeting that is being called
public record NewMeetingPage(
        @Nullable Meeting changed,
        MeetingForm form,
        List<Option> hosts,
        List<Option> units,
        Errors errors)
        implements Screen {

    public List<Option> kinds() {
        return Words.kinds();
    }

    @Override
    public int status() {
        return errors.status();
    }
}
