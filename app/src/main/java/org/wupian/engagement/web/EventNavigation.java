package org.wupian.engagement.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wupian.kernel.Role;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Section;

/// What the module adds to the left navigation.
@Configuration(proxyBeanMethods = false)
class EventNavigation {

    @Bean
    NavigationEntry eventsEntry() {
        return new NavigationEntry(
                Section.FINANCING,
                "engagement.events",
                "/events",
                Set.of(
                        Role.OFFICE,
                        Role.GROUP,
                        Role.DEPARTMENT,
                        Role.COUNTY,
                        Role.BANK,
                        Role.INSURER,
                        Role.REGULATOR,
                        Role.ENTERPRISE,
                        Role.AUDITOR),
                10);
    }
}
