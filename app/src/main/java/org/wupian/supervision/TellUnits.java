package org.wupian.supervision;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.notification.NewNotice;
import org.wupian.notification.Notices;

/// Tells units in their inbox what came back to them or was passed on to them (通知), in the
/// transaction in which it happened.
@Component
class TellUnits {

    private final Notices notices;
    private final Organisations organisations;

    TellUnits(Notices notices, Organisations organisations) {
        this.notices = notices;
        this.organisations = organisations;
    }

    @EventListener
    void returned(ReportReturned event) {
        ReportKey key = event.report();
        notices.tell(
                key.organisation(),
                event.accepted() ? "supervision.notice.unlocked" : "supervision.notice.returned",
                key.path(),
                key.month(),
                key.measure());
    }

    @EventListener
    void circulated(MonthCirculated event) {
        List<String> words = List.of(organisations.name(event.circle()), event.month().toString());
        String link = "/months/%s/circulations/%d".formatted(event.month(), event.circulation());
        notices.tellAll(
                event.recipients().stream()
                        .map(it ->
                                new NewNotice(
                                        it, null, "supervision.notice.circulated", words, link))
                        .toList());
    }
}
