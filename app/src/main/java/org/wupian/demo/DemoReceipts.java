package org.wupian.demo;

import java.time.LocalDateTime;
import java.util.List;
import org.wupian.kernel.WorkingDays;
import org.wupian.roster.Push;
import org.wupian.roster.Pushes;
import org.wupian.roster.RosterVersion;

/// How banks and insurers take what is pushed to them (演示签收): most within days, one too late, one
/// not yet.
class DemoReceipts {

    private static final int LATE = 8;

    private final Pushes pushes;
    private final DemoCallers callers;
    private final WorkingDays days;

    DemoReceipts(Pushes pushes, DemoCallers callers, WorkingDays days) {
        this.pushes = pushes;
        this.callers = callers;
        this.days = days;
    }

    /// To be called when the version has just been pushed.
    void plan(Timeline timeline, RosterVersion version) {
        List<Push> sent = pushes.of(version.roster(), version.number());
        for (int i = 0; i < sent.size(); i++) {
            if (i != sent.size() - 2) {
                int lag = i == sent.size() - 1 ? LATE : 1 + i % 4;
                LocalDateTime on = days.plus(timeline.today(), lag).atTime(9 + i % 8, 7 * i % 60);
                long id = sent.get(i).id();
                String recipient = sent.get(i).recipient();
                timeline.at(on, () -> callers.asClerk(recipient, () -> acknowledge(id)));
            }
        }
    }

    private void acknowledge(long id) {
        Push _ = pushes.acknowledge(id);
    }
}
