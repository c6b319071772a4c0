package org.wupian.returns;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.Role;

/// Figures of months before supervision, accepted elsewhere and taken over in one go (历史数据导入).
/// Their checks hold here as well.
@Service
public class ReturnHistory {

    /// @param at when they were accepted
    public record Past(SubmissionKey key, Cells cells, Instant at) {}

    private final ReturnHistoryTable table;
    private final Forms forms;
    private final ReturnMonths months;

    ReturnHistory(ReturnHistoryTable table, Forms forms, ReturnMonths months) {
        this.table = table;
        this.forms = forms;
        this.months = months;
    }

    /// What is there already stays as it is.
    ///
    /// @return how many submissions were stored
    /// @throws IllegalArgumentException when a month is not before supervision or a check is broken
    @Transactional
    public int take(List<Past> past) {
        if (!CurrentCaller.get().is(Role.SYSTEM)) {
            throw new Forbidden("history of returns");
        }
        past.stream()
                .map(it -> it.key().month())
                .distinct()
                .forEach(month -> {
                    if (months.of(month) != ReturnMonths.State.BEFORE) {
                        throw new IllegalArgumentException(month + " is not before supervision");
                    }
                });
        Map<SubmissionKey, Cells> all = new HashMap<>();
        past.forEach(it -> all.put(it.key(), it.cells()));
        past.forEach(it -> check(it, all));
        return table.addAll(past, CurrentCaller.get().account());
    }

    private void check(Past it, Map<SubmissionKey, Cells> all) {
        SubmissionKey key = it.key();
        Form form = forms.get(key.form());
        SubmissionKey earlier =
                new SubmissionKey(key.form(), form.before(key.month()), key.organisation());
        Cells before = all.getOrDefault(earlier, Cells.NONE);
        Optional<Finding> broken =
                new CheckCells(form, it.cells(), before)
                        .findings().stream().filter(Finding::blocks).findFirst();
        if (broken.isPresent()) {
            throw new IllegalArgumentException(key + ": " + broken.get());
        }
    }
}
