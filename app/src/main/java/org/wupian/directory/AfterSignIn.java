package org.wupian.directory;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;

/// Where a person goes after signing in (登录之后): to the page asked for, or to choosing an own
/// password first; back to the form, with the reason, when it failed.
@Component
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler {

    private final AccountTable table;
    private final TransactionTemplate transaction;

    AfterSignIn(AccountTable table, TransactionTemplate transaction) {
        this.table = table;
        this.transaction = transaction;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (mustChange(authentication.getName())) {
            response.sendRedirect(request.getContextPath() + "/account");
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String reason =
                switch (why) {
                    case LockedException _ -> "locked";
                    case DisabledException _ -> "disabled";
                    default -> "wrong";
                };
        response.sendRedirect(request.getContextPath() + "/sign-in?failed=" + reason);
    }

    private boolean mustChange(String login) {
        return CurrentCaller.as(
                        CurrentCaller.SYSTEM, () -> transaction.execute(_ -> table.find(login)))
                .filter(Account::mustChange)
                .isPresent();
    }
}
