package org.wupian.meeting;

import org.jspecify.annotations.Nullable;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.Role;

/// Who may lead: the office everything, a working group its own (办理权限). The database holds the
/// same.
final class Rights {

    private Rights() {}

    /// @param circle code of the working group or task force concerned, null when there is none
    static boolean leads(@Nullable String circle) {
        return CurrentCaller.find().filter(it -> leads(it, circle)).isPresent();
    }

    static void requireLead(@Nullable String circle, String subject) {
        if (!leads(circle)) {
            throw new Forbidden(subject);
        }
    }

    /// Acts for this unit, not only as somebody who may look.
    static boolean isOwn(@Nullable String organisation) {
        return CurrentCaller.find().filter(it -> it.worksFor(organisation)).isPresent();
    }

    private static boolean leads(Caller caller, @Nullable String circle) {
        return caller.is(Role.OFFICE, Role.SYSTEM)
                || (caller.is(Role.GROUP) && caller.organisation().equals(circle));
    }
}
