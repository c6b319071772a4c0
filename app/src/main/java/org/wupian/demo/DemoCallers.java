package org.wupian.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Account;
import org.wupian.directory.Accounts;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Pack;

/// Acts as the people of the city (演示操作人): each unit's clerk, or the office.
class DemoCallers {

    private final Accounts accounts;
    private final String office;
    private final Map<String, Caller> clerks = new ConcurrentHashMap<>();

    DemoCallers(Accounts accounts, Pack pack) {
        this.accounts = accounts;
        this.office = pack.property("office", "office");
    }

    void asClerk(String unit, Runnable work) {
        CurrentCaller.as(clerks.computeIfAbsent(unit, this::clerk), work);
    }

    void asOffice(Runnable work) {
        asClerk(office, work);
    }

    private Caller clerk(String unit) {
        Account clerk = CurrentCaller.as(CurrentCaller.SYSTEM, () -> accounts.get("unit-" + unit));
        return new Caller(clerk.login(), clerk.name(), clerk.organisation(), clerk.role());
    }
}
