package org.wupian.returns;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.supervision.Month;
import org.wupian.supervision.MonthOpened;
import org.wupian.supervision.Months;
import org.wupian.supervision.ReturnsCounted;

/// Tells supervision how many returns of a month are owed, received and accepted (报送计数): when it is
/// opened, when one moves, and at the start, as the pack may ask for other forms than before.
@Order(50)
@Component
class CountReturns implements ApplicationRunner {

    private final ReturnCountQuery query;
    private final Forms forms;
    private final Months months;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CountReturns(
            ReturnCountQuery query,
            Forms forms,
            Months months,
            Organisations organisations,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.query = query;
        this.forms = forms;
        this.months = months;
        this.organisations = organisations;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transaction.executeWithoutResult(_ ->
                                months.all().stream()
                                        .filter(it ->
                                                it.state().takesReports()
                                                        || it.returns().owed() == 0)
                                        .map(Month::month)
                                        .forEach(it -> tell(it, null))));
    }

    @EventListener
    void opened(MonthOpened event) {
        tell(event.month(), null);
    }

    void moved(SubmissionKey key) {
        tell(key.month(), key.organisation());
    }

    /// @param only this institution, or null for all
    private void tell(YearMonth month, @Nullable String only) {
        query.hold(month);
        List<String> asked =
                forms.all().stream().filter(it -> it.isOwedIn(month)).map(Form::code).toList();
        Map<String, ReturnCountQuery.Arrived> arrived =
                query.of(month, asked, only).stream()
                        .collect(
                                Collectors.toMap(
                                        ReturnCountQuery.Arrived::organisation,
                                        Function.identity()));
        List<ReturnsCounted.Count> counts =
                organisations.all().stream()
                        .filter(it -> only == null || it.code().equals(only))
                        .map(it -> count(it, month, arrived.get(it.code())))
                        .filter(it -> it.owed() > 0)
                        .toList();
        if (!counts.isEmpty()) {
            events.publishEvent(new ReturnsCounted(month, counts));
        }
    }

    private ReturnsCounted.Count count(
            Organisation unit, YearMonth month, ReturnCountQuery.@Nullable Arrived arrived) {
        return new ReturnsCounted.Count(
                unit.code(),
                forms.owed(unit, month).size(),
                arrived == null ? 0 : arrived.received(),
                arrived == null ? 0 : arrived.accepted());
    }
}
