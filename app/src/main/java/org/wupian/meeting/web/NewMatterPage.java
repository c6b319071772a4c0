package org.wupian.meeting.web;

import java.util.List;
import org.wupian.ui.Errors;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;

/// The form that reports a major matter.
public record NewMatterPage(MatterForm form, List<Option> areas, Errors errors) implements Screen {

    @Override
    public int status() {
        return errors.status();
    }
}
