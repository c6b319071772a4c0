package org.wupian.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Audited;
import org.wupian.kernel.Caller;

/// Keeps every audited event within the transaction that raised it: both are stored or neither is.
/// The chain itself is written afterwards by [AppendLinks].
@Component
class RecordEvents {

    private final AuditTable table;
    private final AppendLinks appender;
    private final Clock clock;

    RecordEvents(AuditTable table, AppendLinks appender, Clock clock) {
        this.table = table;
        this.appender = appender;
        this.clock = clock;
    }

    @EventListener
    void record(Audited event) {
        Optional<Caller> caller = CurrentCaller.find();
        Map<String, String> detail = new TreeMap<>(event.detail());
        table.addPending(
                new Entry(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        caller.map(Caller::account).orElse(""),
                        caller.map(Caller::organisation).orElse(""),
                        event.action(),
                        event.subject(),
                        detail.entrySet().stream()
                                .map(it -> it.getKey() + "=" + it.getValue())
                                .collect(Collectors.joining("\n"))));
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            appender.wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        appender.wake();
                    }
                });
    }
}
