package org.wupian.directory;

import java.time.Instant;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;

/// Somebody's way into the product (账号).
///
/// @param login name to sign in with
/// @param leader answers for the unit and is reminded when its clerk is late
/// @param mustChange the password was set by somebody else and must be changed
/// @param mail where notices are sent as well; empty when nowhere
public record Account(
        String login,
        String name,
        String organisation,
        Role role,
        boolean leader,
        boolean enabled,
        boolean mustChange,
        String mail,
        Instant createdAt) {

    /// As a person typed it into the form, for showing it again.
    public Account typed(String name, boolean leader, boolean enabled, String mail) {
        return new Account(
                login, name, organisation, role, leader, enabled, mustChange, mail, createdAt);
    }

    Caller caller() {
        return new Caller(login, name, organisation, role);
    }
}
