package org.wupian.plan.web;

import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// One target with what was recorded of it.
public record TargetPage(TargetCard card, String month, String value, String source, Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }
}
