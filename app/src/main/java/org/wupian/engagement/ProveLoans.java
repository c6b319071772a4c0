package org.wupian.engagement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;

/// Looks every few minutes whether accepted returns of loans prove what was said to be lent
/// (定时核实放款).
@Component
public class ProveLoans {

    private static final int MINUTES = 5;

    private final LoanProofTable table;
    private final TransactionTemplate transaction;

    ProveLoans(LoanProofTable table, TransactionTemplate transaction) {
        this.table = table;
        this.transaction = transaction;
    }

    @Bean
    static RecurringTask<Void> proveLentAmounts(ProveLoans prove) {
        return Tasks.recurring("prove-loans", FixedDelay.ofMinutes(MINUTES))
                .execute((_, _) -> {
                    int _ = prove.run();
                });
    }

    /// @return how many changed
    public int run() {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM, () -> transaction.execute(_ -> table.prove(0)));
    }
}
