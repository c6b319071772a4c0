package org.wupian.directory;

import org.wupian.kernel.Role;

/// An account to be made (新账号).
///
/// @param mail empty when none was given
public record NewAccount(
        String login, String name, String organisation, Role role, boolean leader, String mail) {

    public NewAccount(String login, String name, String organisation, Role role, boolean leader) {
        this(login, name, organisation, role, leader, "");
    }
}
