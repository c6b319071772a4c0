package org.wupian.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Accounts;

/// Says below the line that the product is ready who may sign in to the demonstration (演示账号).
class PrintAccounts {

    private final Accounts accounts;

    PrintAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    void print() {
        System.out.println("demo accounts, password demo (演示账号，口令 demo):");
        AccountLines.of(CurrentCaller.as(CurrentCaller.SYSTEM, accounts::all))
                .forEach(System.out::println);
    }
}
