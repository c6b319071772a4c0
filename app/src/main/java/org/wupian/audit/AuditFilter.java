package org.wupian.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is looked for in the audit trail (审计查询条件).
///
/// @param words in an action, a subject or an account; empty for all
/// @param actions whose shown words contain the words searched
/// @param accounts whose owners' names contain the words searched
/// @param action one kind of event; empty for all
/// @param account one person; empty for all
/// @param day in China, null for all
public record AuditFilter(
        String words,
        List<String> actions,
        List<String> accounts,
        String action,
        String account,
        @Nullable LocalDate day) {

    public AuditFilter {
        actions = List.copyOf(actions);
        accounts = List.copyOf(accounts);
    }

    public static AuditFilter words(String words) {
        return new AuditFilter(words, List.of(), List.of(), "", "", null);
    }
}
