package org.wupian.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.NotFound;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Rows that a person must decide about (待核行): the sender or the roster's keeper says whom they
/// mean, or that they are not taken. What was decided is remembered and never asked again.
@Service
public class Reviews {

    private final Rosters rosters;
    private final Imports imports;
    private final StagedTable staged;
    private final ApplyImport apply;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Reviews(
            Rosters rosters,
            Imports imports,
            StagedTable staged,
            ApplyImport apply,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rosters = rosters;
        this.imports = imports;
        this.staged = staged;
        this.apply = apply;
        this.events = events;
        this.transaction = transaction;
    }

    /// What a person decides.
    public sealed interface Decision {

        String reason();

        /// The row means this operator.
        record Same(long operator, String reason) implements Decision {}

        /// The row means none of those known.
        record Another(String reason) implements Decision {}

        /// The row is not taken.
        record Refused(String reason) implements Decision {}
    }

    /// Rows of applied imports that wait, the oldest first.
    ///
    /// @param roster empty for those of all rosters
    @Transactional(readOnly = true)
    public List<WaitingRow> waiting(String roster, int most) {
        return staged.waiting(roster, most);
    }

    @Transactional(readOnly = true)
    public ImportedRow row(long id, int row) {
        return staged.rows(id, "", false, row - 1, 1).stream()
                .filter(it -> it.row() == row)
                .findFirst()
                .orElseThrow(() -> new NotFound("import/" + id + "/" + row));
    }

    public void decide(long id, int number, Decision decision) {
        ListImport it = imports.get(id);
        Roster roster = rosters.get(it.roster());
        rosters.requireKeeper(roster);
        String account = CurrentCaller.get().account();
        if (decision.reason().isBlank()) {
            throw new Invalid(new FieldError("reason", "roster.error.reason"));
        }
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () -> transaction.executeWithoutResult(_ -> decide(it, number, decision, account)));
    }

    private void decide(ListImport it, int number, Decision decision, String account) {
        ImportedRow row = row(it.id(), number);
        if (!it.is(ListImport.State.APPLIED)
                || row.outcome() != RowOutcome.REVIEW
                || !row.decided().isEmpty()) {
            throw new Conflict("roster.conflict.decided");
        }
        Long operator =
                switch (decision) {
                    case Decision.Same same -> same.operator();
                    case Decision.Another _, Decision.Refused _ -> null;
                };
        switch (decision) {
            case Decision.Refused _ -> apply.refuse(it, row);
            case Decision.Same _, Decision.Another _ -> take(it, row, operator, decision, account);
        }
        events.publishEvent(
                new RosterHappened.RowDecided(
                        it.subject() + "/" + number,
                        decision.getClass().getSimpleName(),
                        decision.reason()));
    }

    private void take(
            ListImport it,
            ImportedRow row,
            @Nullable Long operator,
            Decision decision,
            String account) {
        if (operator == null && row.name().isEmpty() && row.project().isEmpty()) {
            throw new Conflict("roster.conflict.nobody");
        }
        apply.take(it, row, operator, account, decision.reason());
    }
}
