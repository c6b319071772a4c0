package org.wupian.returns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;

/// Decides the categories of every loan (类别认定), by the lists as they were on the last day of the
/// month. A bank does not see the lists of others, so the product asks with its own right, in a
/// transaction of its own; a reviewer's sees them all. Only sums come of it.
@Component
class MarkLoans {

    private final LoanRosterQuery rosters;
    private final LoanForm form;
    private final TransactionTemplate reading;

    MarkLoans(LoanRosterQuery rosters, LoanForm form, PlatformTransactionManager transactions) {
        this.rosters = rosters;
        this.form = form;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// @return the hash of the lists that decided, see [#lists]
    String mark(LoanTable table, YearMonth month) {
        String lists = lists(month, (category, code) -> table.addListed(code, category));
        table.flush();
        table.mark();
        return lists;
    }

    /// A hash of everybody on the lists that decide categories, on the last day of the month.
    /// Another one means that loans may be of other categories now.
    String lists(YearMonth month) {
        return lists(month, (_, _) -> {});
    }

    private String lists(YearMonth month, BiConsumer<LoanCategory, String> each) {
        Map<String, LoanCategory> byRoster =
                form.categories().stream()
                        .filter(LoanCategory::isByRoster)
                        .collect(Collectors.toMap(LoanCategory::roster, Function.identity()));
        MessageDigest digest = LoanStore.sha256();
        if (!byRoster.isEmpty()) {
            CurrentCaller.onBehalf(() ->
                    reading.executeWithoutResult(_ ->
                            rosters.members(
                                    byRoster.keySet(),
                                    month.atEndOfMonth(),
                                    (roster, code) -> {
                                        LoanCategory category = byRoster.get(roster);
                                        if (category != null) {
                                            String line = category.bit() + " " + code + "\n";
                                            digest.update(line.getBytes(StandardCharsets.UTF_8));
                                            each.accept(category, code);
                                        }
                                    })));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
