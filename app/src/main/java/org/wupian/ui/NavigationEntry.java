package org.wupian.ui;

import java.util.Set;
import org.wupian.kernel.Role;

/// One line of the left navigation (导航项). A module declares its lines as beans; a person sees those
/// of the own role.
///
/// @param key of the label
/// @param roles who may use the page behind it; must agree with the page's permission
/// @param order within the section, smallest first
public record NavigationEntry(
        Section section, String key, String path, Set<Role> roles, int order) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }
}
