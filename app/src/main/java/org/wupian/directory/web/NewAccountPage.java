package org.wupian.directory.web;

import java.util.List;
import org.wupian.ui.Errors;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;

/// The form for a new account.
public record NewAccountPage(
        AccountForm form, List<Option> organisations, List<Option> roles, Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }
}
