package org.wupian.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;

/// Turns waiting entries into links of the chain, in batches and one process at a time, so that
/// those who do the work never wait for each other (审计链追加).
@Component
class AppendLinks implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AppendLinks.class);
    private static final int BATCH = 1_000;
    private static final long PAUSE_SECONDS = 5;

    private final AuditTable table;
    private final TransactionTemplate transaction;
    private final String digest;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    AppendLinks(
            AuditTable table,
            TransactionTemplate transaction,
            @Value("${wupian.audit.digest:SHA-256}") String digest) {
        this.table = table;
        this.transaction = transaction;
        this.digest = digest;
        Link.messageDigest(digest);
    }

    void wake() {
        work.release();
    }

    /// Appends everything that waits now.
    ///
    /// @return the number of links added
    int appendAll() {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () -> {
                    int all = 0;
                    int added;
                    do {
                        added = appendBatch();
                        all += added;
                    } while (added == BATCH);
                    return all;
                });
    }

    private int appendBatch() {
        Integer added =
                transaction.execute(_ -> {
                    table.lockChain();
                    List<Entry> entries = table.takePending(BATCH);
                    if (!entries.isEmpty()) {
                        table.addAll(links(entries));
                    }
                    return entries.size();
                });
        return added == null ? 0 : added;
    }

    private List<Link> links(List<Entry> entries) {
        Link last = table.last().orElse(null);
        long number = last == null ? 0 : last.number();
        String previous = last == null ? Link.START : last.hash();
        List<Link> links = new ArrayList<>();
        for (Entry entry : entries) {
            Link link = Link.of(++number, entry, digest, previous);
            links.add(link);
            previous = link.hash();
        }
        return links;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("audit-appender").start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        work.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PAUSE_SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                boolean _ = work.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
                work.drainPermits();
                appendAll();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("the audit trail waits for the database: {}", e.getMessage());
            }
        }
    }
}
