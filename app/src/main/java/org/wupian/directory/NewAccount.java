package org.wupian.directory;

import org.wupian.kernel.Role;

/// An account to be made (新账号).
public record NewAccount(
        String login, String name, String organisation, Role role, boolean leader) {}
