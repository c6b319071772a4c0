package org.wupian.meeting.web;

import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// The form that files a policy.
public record NewFilingPage(FilingForm form, Errors errors) implements Screen {

    @Override
    public int status() {
        return errors.status();
    }
}
