package org.wupian.directory.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wupian.kernel.Role;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Section;

/// What the module adds to the left navigation.
@Configuration(proxyBeanMethods = false)
class DirectoryNavigation {

    @Bean
    NavigationEntry organisationsEntry() {
        return new NavigationEntry(
                Section.SYSTEM,
                "directory.organisations.title",
                "/organisations",
                EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.ENTERPRISE)),
                10);
    }

    @Bean
    NavigationEntry accountsEntry() {
        return new NavigationEntry(
                Section.SYSTEM,
                "directory.accounts.title",
                "/accounts",
                Set.of(Role.ADMINISTRATOR, Role.AUDITOR),
                20);
    }
}
