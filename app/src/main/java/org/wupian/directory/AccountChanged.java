package org.wupian.directory;

import java.util.Map;
import org.wupian.kernel.Audited;

/// Something about an account changed (账号变动).
///
/// @param what created, changed, disabled, password-reset, password-changed, mail-changed,
///   token-issued or token-revoked
public record AccountChanged(String login, String what) implements Audited {

    @Override
    public String action() {
        return "account." + what;
    }

    @Override
    public String subject() {
        return "account/" + login;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of();
    }
}
