package org.wupian.returns;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;

/// Removes files of loans at the start that a crash left without a row (清理残留文件). Another process of
/// the same city may be writing, so what is young stays.
@Order(60)
@Component
class SweepLoanFiles implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SweepLoanFiles.class);
    private static final Duration YOUNG = Duration.ofHours(6);

    private final LoanStore store;
    private final LoanFileTable files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SweepLoanFiles(
            LoanStore store, LoanFileTable files, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transaction.executeWithoutResult(_ -> {
                            int swept =
                                    store.sweep(
                                            files.keptPaths(),
                                            files.sealedPaths(),
                                            clock.instant().minus(YOUNG));
                            if (swept > 0) {
                                LOG.info("{} files of loans without a row were removed", swept);
                            }
                        }));
    }
}
