package org.wupian.returns;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.Role;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Review of figures (报送审核) by the office, the central bank's branch and the regulator.
@Service
public class SubmissionReviews {

    private final Submissions submissions;
    private final SubmissionTable table;
    private final AcceptedCellTable accepted;
    private final SealLoans loans;
    private final Forms forms;
    private final BlankForms blank;
    private final ReturnMonths months;
    private final MoveSubmission move;
    private final Clock clock;

    SubmissionReviews(
            Submissions submissions,
            SubmissionTable table,
            AcceptedCellTable accepted,
            SealLoans loans,
            Forms forms,
            BlankForms blank,
            ReturnMonths months,
            MoveSubmission move,
            Clock clock) {
        this.submissions = submissions;
        this.table = table;
        this.accepted = accepted;
        this.loans = loans;
        this.forms = forms;
        this.blank = blank;
        this.months = months;
        this.move = move;
        this.clock = clock;
    }

    /// Takes the figures: from now on they are the facts.
    @Transactional
    public Submission accept(long id) {
        Submission it = requireReviewable(id);
        Instant now = clock.instant();
        if (!table.accept(id, now)) {
            throw new Conflict("returns.conflict.not-submitted");
        }
        accepted.accept(id, now);
        if (forms.get(it.key().form()).isByRows()) {
            loans.seal(it, now);
        }
        return move.accepted(id);
    }

    /// Sends the figures back, whole or in the cells named; what was accepted is unlocked so, and
    /// stays the fact until the next is accepted.
    ///
    /// @param cells reason by cell, as `loans` or `loans@411702`
    /// @throws Invalid when the form has no such cell
    @Transactional
    public Submission giveBack(long id, String reason, Map<String, String> cells) {
        Submission it = requireReviewable(id);
        requireKnown(it.key().form(), cells);
        if (!table.giveBack(id, reason, cells)) {
            throw new Conflict("returns.conflict.not-submitted");
        }
        return move.returned(id, reason, cells);
    }

    private void requireKnown(String form, Map<String, String> cells) {
        TypedCells known = blank.of(forms.get(form));
        List<FieldError> unknown =
                cells.keySet().stream()
                        .map(it -> known.unknown(CellKey.parse(it)))
                        .filter(Objects::nonNull)
                        .map(it -> new FieldError("cells." + it.cell(), it.code(), it.typed()))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new Invalid(unknown);
        }
    }

    private Submission requireReviewable(long id) {
        Submission it = submissions.get(id);
        if (!CurrentCaller.get().is(Role.OFFICE, Role.REGULATOR, Role.SYSTEM)) {
            throw new Forbidden(it.key().subject());
        }
        months.requireTaking(it.key().month());
        return it;
    }
}
