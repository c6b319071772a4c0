package org.wupian.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Pack;
import org.wupian.kernel.WorkingDays;
import org.wupian.notification.NewNotice;
import org.wupian.notification.Notices;

/// Versions handed to their recipients, who acknowledge them (名单推送与签收). The working group a roster
/// goes through sees who has not.
@Service
public class Pushes {

    static final int MOST = 500;

    private final Rosters rosters;
    private final PushTable table;
    private final WebhookTable webhooks;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final WorkingDays workingDays;
    private final Clock clock;

    Pushes(
            Rosters rosters,
            PushTable table,
            WebhookTable webhooks,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Pack pack,
            Clock clock) {
        this.rosters = rosters;
        this.table = table;
        this.webhooks = webhooks;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
        this.workingDays = WorkingDays.of(pack);
        this.clock = clock;
    }

    /// Those the caller may see, newest first: a recipient its own.
    @Transactional(readOnly = true)
    public List<Push> newest() {
        return table.newest("", MOST);
    }

    /// The caller's own.
    @Transactional(readOnly = true)
    public List<Push> own() {
        return table.newest(CurrentCaller.get().organisation(), MOST);
    }

    /// Who has been sent a version, and who has acknowledged.
    @Transactional(readOnly = true)
    public List<Push> of(String roster, int number) {
        return table.of(roster, number);
    }

    /// @throws NotFound when there is none, or none the caller may see
    public Push get(long id) {
        return transaction
                .execute(_ -> table.find(id))
                .orElseThrow(() -> new NotFound("push/" + id));
    }

    /// The recipient says that it has the version; saying it twice is no error.
    public Push acknowledge(long id) {
        Push push = get(id);
        Caller caller = CurrentCaller.get();
        if (!caller.worksFor(push.recipient())) {
            throw new Forbidden("push/" + id);
        }
        CurrentCaller.onBehalf(() ->
                transaction.executeWithoutResult(_ -> {
                    if (table.acknowledge(id, caller.account(), clock.instant()) > 0) {
                        events.publishEvent(
                                new RosterHappened.Acknowledged("push/" + id, push.recipient()));
                    }
                }));
        return get(id);
    }

    /// Hands a version to every recipient that does not have it yet, and tells the group it goes
    /// through.
    int push(Roster roster, RosterVersion version, LocalDate today) {
        LocalDate due = workingDays.plus(today, roster.receiptDays());
        List<String> recipients =
                rosters.recipients(roster).stream().map(Organisation::code).toList();
        List<String> fresh =
                table.add(roster.code(), version.number(), recipients, due, clock.instant());
        List<NewNotice> told = new ArrayList<>();
        String link = "/rosters/" + roster.code() + "/versions/" + version.number();
        List<String> words =
                List.of(
                        roster.name(),
                        Integer.toString(version.number()),
                        Integer.toString(version.joined()),
                        Integer.toString(version.left()),
                        due.toString());
        fresh.forEach(it -> told.add(new NewNotice(it, null, "roster.notice.pushed", words, link)));
        if (!roster.through().isEmpty() && !fresh.isEmpty()) {
            told.add(new NewNotice(roster.through(), null, "roster.notice.through", words, link));
        }
        notices.tellAll(told);
        if (!fresh.isEmpty()) {
            webhooks.plan(roster.code(), version.number(), clock.instant());
            events.publishEvent(
                    new RosterHappened.Pushed(
                            version.subject(), roster.code(), version.number(), fresh.size()));
        }
        return fresh.size();
    }
}
