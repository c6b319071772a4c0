package org.wupian.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Role;

/// The left navigation of each role, put together once.
@Component
final class Navigation {

    private final Map<Role, List<Group>> byRole = new EnumMap<>(Role.class);

    /// A section with at least one line.
    public record Group(Section section, List<NavigationEntry> entries) {

        /// Whether the path belongs to one of the entries.
        boolean holds(String path) {
            return entries.stream().anyMatch(it -> leads(it, path));
        }
    }

    Navigation(ObjectProvider<NavigationEntry> entries) {
        List<NavigationEntry> sorted =
                entries.stream()
                        .sorted(
                                Comparator.comparing(NavigationEntry::section)
                                        .thenComparingInt(NavigationEntry::order))
                        .toList();
        for (Role role : Role.values()) {
            byRole.put(role, groups(sorted, role));
        }
    }

    List<Group> of(Role role) {
        return byRole.getOrDefault(role, List.of());
    }

    private static List<Group> groups(List<NavigationEntry> sorted, Role role) {
        List<Group> groups = new ArrayList<>();
        for (Section section : Section.values()) {
            List<NavigationEntry> own =
                    sorted.stream()
                            .filter(it -> it.section() == section && it.roles().contains(role))
                            .toList();
            if (!own.isEmpty()) {
                groups.add(new Group(section, own));
            }
        }
        return List.copyOf(groups);
    }

    static boolean leads(NavigationEntry entry, String path) {
        return path.equals(entry.path())
                || (!entry.path().equals("/") && path.startsWith(entry.path() + "/"));
    }
}
