package org.wupian.directory.web;

import org.wupian.directory.Account;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// One account, as the administrator sees it.
public record AccountPage(Account account, String organisation, String role, Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }
}
