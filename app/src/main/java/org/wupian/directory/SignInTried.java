package org.wupian.directory;

import org.wupian.kernel.Audited;

/// Somebody signed in or failed to (登录、登录失败).
public record SignInTried(String login, boolean succeeded) implements Audited {

    @Override
    public String action() {
        return succeeded ? "sign-in.succeeded" : "sign-in.failed";
    }

    @Override
    public String subject() {
        return "account/" + login;
    }
}
