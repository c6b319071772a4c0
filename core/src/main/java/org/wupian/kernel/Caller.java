package org.wupian.kernel;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Who asks (操作人): an account, the organisation it belongs to and its one role.
///
/// @param account the sign-in name
/// @param name the person's or unit's name as shown on pages
/// @param organisation code of the organisation, as in the pack's units.csv
public record Caller(String account, String name, String organisation, Role role)
        implements Serializable {

    /// Acts for the organisation: not only as its administrator, who keeps accounts, or auditor,
    /// who looks.
    public boolean worksFor(@Nullable String organisation) {
        return this.organisation.equals(organisation) && !is(Role.ADMINISTRATOR, Role.AUDITOR);
    }

    public boolean is(Role first, Role... others) {
        if (role == first) {
            return true;
        }
        for (Role other : others) {
            if (role == other) {
                return true;
            }
        }
        return false;
    }
}
