package org.wupian.roster.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Role;
import org.wupian.roster.Roster;
import org.wupian.roster.Rosters;
import org.wupian.ui.Finder;
import org.wupian.ui.Named;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Section;
import org.wupian.ui.Text;

/// The rosters in the left navigation and in the search over everything.
@Configuration(proxyBeanMethods = false)
class RosterNavigation {

    private static final Set<Role> MEMBERS =
            Set.of(
                    Role.OFFICE,
                    Role.GROUP,
                    Role.DEPARTMENT,
                    Role.COUNTY,
                    Role.BANK,
                    Role.INSURER,
                    Role.REGULATOR,
                    Role.AUDITOR);

    /// Rosters by name in the audit trail.
    @Bean
    Named rosterNames(Rosters rosters) {
        return new Named() {
            @Override
            public String kind() {
                return "roster";
            }

            @Override
            public Map<String, String> names() {
                return CurrentCaller.as(
                        CurrentCaller.SYSTEM,
                        () ->
                                rosters.all().stream()
                                        .collect(Collectors.toMap(Roster::code, Roster::name)));
            }
        };
    }

    @Bean
    NavigationEntry rostersEntry() {
        return new NavigationEntry(
                Section.ROSTERS, "roster.navigation.rosters", "/rosters", MEMBERS, 10);
    }

    @Bean
    NavigationEntry pushesEntry() {
        return new NavigationEntry(
                Section.ROSTERS, "roster.navigation.pushes", "/pushes", MEMBERS, 20);
    }

    @Bean
    Finder rosterFinder(Rosters rosters, Organisations organisations) {
        return (words, atMost) ->
                !MEMBERS.contains(CurrentCaller.get().role())
                        ? java.util.List.of()
                        : rosters.all().stream()
                                .filter(it ->
                                        it.name()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(words.toLowerCase(Locale.ROOT)))
                                .limit(atMost)
                                .map(it ->
                                        new Finder.Hit(
                                                Text.t("roster.roster"),
                                                it.name(),
                                                Links.roster(it.code()),
                                                organisations.name(it.owner())))
                                .toList();
    }
}
