package org.wupian.directory.web;

import java.util.List;
import org.wupian.directory.Account;
import org.wupian.directory.Token;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// A person's own account.
///
/// @param mail as stored, or as typed when it was wrong
public record OwnAccountPage(Account account, String mail, List<Token> tokens, Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }
}
