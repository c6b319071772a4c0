package org.wupian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wupian.directory.Account;
import org.wupian.kernel.Role;

class AccountLinesTest {

    private static final Instant FIRST = Instant.parse("2026-11-26T01:00:00Z");

    @Test
    void manyOfOneKindShareALineAndOthersHaveTheirOwn() {
        List<String> lines =
                AccountLines.of(
                        List.of(
                                account("auditor", "审计员", Role.AUDITOR),
                                account("bank-1", "一行", Role.BANK),
                                account("bank-10", "十行", Role.BANK),
                                account("bank-2", "二行", Role.BANK),
                                account("kejiju", "市科技局", Role.DEPARTMENT),
                                account("admin", "系统管理员", Role.ADMINISTRATOR),
                                account("office", "市办公室", Role.OFFICE),
                                account("unit-science", "市科技局经办人", Role.DEPARTMENT),
                                account("unit-bank-1", "一行经办人", Role.BANK)));

        assertThat(lines)
                .containsExactly(
                        "  admin                 Administrator         系统管理员",
                        "  office                Task-force office     市办公室",
                        "  kejiju                Department            市科技局",
                        "  bank-1 … bank-10 (3)  Bank                  银行",
                        "  auditor               Auditor               审计员",
                        "  unit-<code> (2)       Clerk                 各单位经办人");
    }

    @Test
    void whoCameLaterOrMayNotSignInIsNotPromisedThePassword() {
        Account later =
                new Account(
                        "zhang",
                        "张三",
                        "science",
                        Role.DEPARTMENT,
                        false,
                        true,
                        true,
                        "",
                        FIRST.plusSeconds(60));
        Account disabled =
                new Account("bank-1", "一行", "bank-1", Role.BANK, true, false, false, "", FIRST);

        List<String> lines =
                AccountLines.of(List.of(account("office", "市办公室", Role.OFFICE), later, disabled));

        assertThat(lines).containsExactly("  office  Task-force office     市办公室");
    }

    private static Account account(String login, String name, Role role) {
        return new Account(login, name, "unit", role, true, true, false, "", FIRST);
    }
}
