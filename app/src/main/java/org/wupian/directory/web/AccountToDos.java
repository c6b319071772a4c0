package org.wupian.directory.web;

import static org.wupian.ui.Text.t;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.directory.Account;
import org.wupian.directory.Accounts;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.ui.ToDo;
import org.wupian.ui.ToDos;

/// Units nobody can sign in for yet, on the administrator's desk (待建账号).
@Component
class AccountToDos implements ToDos {

    private static final int NAMED = 3;

    private final Accounts accounts;
    private final Organisations organisations;

    AccountToDos(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    @Override
    public List<ToDo> of(Caller caller) {
        if (!caller.is(Role.ADMINISTRATOR)) {
            return List.of();
        }
        Set<String> known =
                accounts.all().stream().map(Account::organisation).collect(Collectors.toSet());
        List<String> without =
                organisations.all().stream()
                        .filter(it -> it.kind() != Organisation.Kind.ENTERPRISE)
                        .filter(it -> !known.contains(it.code()))
                        .map(Organisation::name)
                        .toList();
        return without.isEmpty()
                ? List.of()
                : List.of(
                        new ToDo(
                                ToDo.Urgency.WAITING,
                                t("directory.desk.without", without.size(), some(without)),
                                "/accounts/new",
                                t("directory.desk.without.do"),
                                null));
    }

    private static String some(List<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining(t("directory.desk.and")))
                + (names.size() > NAMED ? t("directory.desk.more") : "");
    }
}
