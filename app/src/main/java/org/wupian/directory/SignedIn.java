package org.wupian.directory;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.wupian.kernel.Caller;

/// The principal of everybody who is signed in (已登录用户), kept in the session.
record SignedIn(Caller caller) implements HasCaller, AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return caller.account();
    }
}
