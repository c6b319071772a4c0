package org.wupian.directory;

import java.util.Locale;
import java.util.Map;
import org.wupian.kernel.Audited;

/// Something about an account changed (账号变动).
public record AccountChanged(String login, What what) implements Audited {

    public enum What {
        CREATED,
        CHANGED,
        DISABLED,
        PASSWORD_RESET,
        PASSWORD_CHANGED,
        MAIL_CHANGED,
        TOKEN_ISSUED,
        TOKEN_REVOKED
    }

    @Override
    public String action() {
        return "account." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
