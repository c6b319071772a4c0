package org.wupian.directory.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Account;
import org.wupian.directory.Accounts;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;

/// The list of accounts (账号清单).
@Controller
class AccountList {

    private final Accounts accounts;
    private final Organisations organisations;

    AccountList(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping("/accounts")
    Answer list(Ask ask) {
        Listing<Account> list =
                Listing.of(ask, t("accounts.title"), accounts.all(), columns(), facets());
        return list.answer(() -> new AccountsPage(list));
    }

    private List<Column<Account>> columns() {
        return List.of(
                Column.of(
                        "login",
                        t("account.login"),
                        it ->
                                CurrentCaller.get().is(Role.ADMINISTRATOR)
                                        ? Cell.link(it.login(), "/accounts/" + it.login())
                                        : Cell.words(it.login())),
                Column.of("name", t("account.name"), it -> Cell.words(it.name())),
                Column.of(
                        "organisation",
                        t("account.organisation"),
                        it -> Cell.words(organisations.name(it.organisation()))),
                Column.of(
                        "role",
                        t("account.role"),
                        it -> Cell.words(AccountForm.roleName(it.role()))),
                Column.of("state", t("account.state"), it -> Cell.words(t(state(it)))),
                Column.of("created", t("account.created"), it -> Cell.moment(it.createdAt())));
    }

    private static List<Facet<Account>> facets() {
        List<Option> states =
                List.of(
                        new Option("account.enabled", t("account.enabled")),
                        new Option("account.mustChange", t("account.mustChange")),
                        new Option("account.disabled", t("account.disabled")));
        return List.of(
                new Facet<>("role", t("account.role"), AccountForm.roles(), it -> it.role().name()),
                new Facet<>("state", t("account.state"), states, AccountList::state));
    }

    private static String state(Account account) {
        if (!account.enabled()) {
            return "account.disabled";
        }
        return account.mustChange() ? "account.mustChange" : "account.enabled";
    }

    private static String t(String key) {
        return org.wupian.ui.Text.t("directory." + key);
    }
}
