package org.wupian.directory;

import java.time.Instant;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;

/// Somebody's way into the product (账号).
///
/// @param login name to sign in with
/// @param leader answers for the unit and is reminded when its clerk is late
/// @param mustChange the password was set by somebody else and must be changed
public record Account(
        String login,
        String name,
        String organisation,
        Role role,
        boolean leader,
        boolean enabled,
        boolean mustChange,
        Instant createdAt) {

    Caller caller() {
        return new Caller(login, name, organisation, role);
    }
}
