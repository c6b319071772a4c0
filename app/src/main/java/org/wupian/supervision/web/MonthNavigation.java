package org.wupian.supervision.web;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wupian.kernel.Role;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Section;

/// The month in the left navigation.
@Configuration(proxyBeanMethods = false)
class MonthNavigation {

    @Bean
    NavigationEntry monthsEntry() {
        return new NavigationEntry(
                Section.MONTH,
                "supervision.navigation.months",
                "/months",
                EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR, Role.SYSTEM)),
                20);
    }
}
