package org.wupian.meeting.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wupian.kernel.Role;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Section;

/// What the module adds to the left navigation.
@Configuration(proxyBeanMethods = false)
class MeetingNavigation {

    private static final Set<Role> UNITS =
            Set.of(
                    Role.OFFICE,
                    Role.GROUP,
                    Role.DEPARTMENT,
                    Role.COUNTY,
                    Role.BANK,
                    Role.INSURER,
                    Role.REGULATOR,
                    Role.AUDITOR);

    @Bean
    NavigationEntry meetingsEntry() {
        return entry("meetings", "/meetings", UNITS, 40);
    }

    @Bean
    NavigationEntry actionsEntry() {
        return entry("actions", "/actions", UNITS, 50);
    }

    @Bean
    NavigationEntry mattersEntry() {
        return entry("matters", "/matters", UNITS, 60);
    }

    @Bean
    NavigationEntry filingsEntry() {
        return entry(
                "filings",
                "/filings",
                Set.of(Role.OFFICE, Role.GROUP, Role.COUNTY, Role.REGULATOR, Role.AUDITOR),
                70);
    }

    @Bean
    NavigationEntry taskForceEntry() {
        return new NavigationEntry(
                Section.PLAN, "meeting.navigation.taskForce", "/task-force", UNITS, 40);
    }

    private static NavigationEntry entry(String word, String path, Set<Role> roles, int order) {
        return new NavigationEntry(Section.MONTH, "meeting.navigation." + word, path, roles, order);
    }
}
