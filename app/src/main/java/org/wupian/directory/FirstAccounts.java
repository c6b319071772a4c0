package org.wupian.directory;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Role;

/// The accounts an empty home starts with (初始账号): an administrator with a password printed once; in
/// the demonstration one account for every unit, all with the password `demo`.
@Component
@Order(11)
class FirstAccounts implements ApplicationRunner {

    private final Accounts accounts;
    private final Organisations organisations;
    private final OrganisationTable table;
    private final org.springframework.transaction.support.TransactionTemplate transaction;
    private final boolean demo;

    FirstAccounts(
            Accounts accounts,
            Organisations organisations,
            OrganisationTable table,
            org.springframework.transaction.support.TransactionTemplate transaction,
            @Value("${wupian.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.table = table;
        this.transaction = transaction;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentCaller.as(CurrentCaller.SYSTEM, this::make);
    }

    private void make() {
        if (!accounts.isEmpty()) {
            return;
        }
        String office = organisations.of(Organisation.Kind.OFFICE).getFirst().code();
        if (demo) {
            accounts.createAll(demoAccounts(office), "demo");
            return;
        }
        accounts.create(new NewAccount("admin", "系统管理员", office, Role.ADMINISTRATOR, false))
                .ifPresent(password ->
                        System.out.printf(
                                "wupian administrator: admin / %s" + " (shown this once; 仅显示这一次)%n",
                                password));
    }

    private List<NewAccount> demoAccounts(String office) {
        List<NewAccount> all = new ArrayList<>();
        all.add(new NewAccount("admin", "系统管理员", office, Role.ADMINISTRATOR, false));
        all.add(new NewAccount("auditor", "审计员", office, Role.AUDITOR, false));
        java.util.Map<String, String> named =
                java.util.Objects.requireNonNull(transaction.execute(_ -> table.demoAccounts()));
        for (Organisation unit : organisations.all()) {
            Role role = role(unit.kind());
            all.add(
                    new NewAccount(
                            "unit-" + unit.code(), unit.name() + "经办人", unit.code(), role, false));
            String account = named.getOrDefault(unit.code(), "");
            if (!account.isEmpty()) {
                all.add(new NewAccount(account, unit.name(), unit.code(), role, true));
            }
            if (unit.kind() == Organisation.Kind.COUNTY) {
                all.add(
                        new NewAccount(
                                "county-" + unit.code(), unit.name(), unit.code(), role, true));
            }
        }
        return all;
    }

    static Role role(Organisation.Kind kind) {
        return switch (kind) {
            case OFFICE -> Role.OFFICE;
            case GROUP -> Role.GROUP;
            case DEPARTMENT, COMPANY -> Role.DEPARTMENT;
            case COUNTY -> Role.COUNTY;
            case BANK -> Role.BANK;
            case INSURER -> Role.INSURER;
            case REGULATOR -> Role.REGULATOR;
            case ENTERPRISE -> Role.ENTERPRISE;
        };
    }
}
