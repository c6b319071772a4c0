package org.wupian.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Figures institutions report (数据报送): written by who owes them; taken or returned as
/// [SubmissionReviews] does.
@Service
public class Submissions {

    private final SubmissionTable table;
    private final Forms forms;
    private final Tools tools;
    private final ReturnMonths months;
    private final ReturnDay dueDay;
    private final Organisations organisations;
    private final MoveSubmission move;
    private final LoanFindings loans;
    private final Clock clock;

    Submissions(
            SubmissionTable table,
            Forms forms,
            Tools tools,
            ReturnMonths months,
            ReturnDay dueDay,
            Organisations organisations,
            MoveSubmission move,
            LoanFindings loans,
            Clock clock) {
        this.table = table;
        this.forms = forms;
        this.tools = tools;
        this.months = months;
        this.dueDay = dueDay;
        this.organisations = organisations;
        this.move = move;
        this.loans = loans;
        this.clock = clock;
    }

    /// What was begun of a form in the month, as far as the caller may see it.
    @Transactional(readOnly = true)
    public List<Submission> all(String form, YearMonth month) {
        forms.get(form);
        months.of(month);
        return table.of(form, month).stream().map(this::shown).toList();
    }

    /// Everything that is owed in the month as far as the caller may see it, missing ones too; the
    /// submissions without their figures.
    @Transactional(readOnly = true)
    public List<Owed> owed(YearMonth month) {
        LocalDate dueOn = months.of(month) == ReturnMonths.State.BEFORE ? null : dueDay.of(month);
        Map<SubmissionKey, Submission> known =
                table.heads(month).stream()
                        .collect(Collectors.toMap(Submission::key, Function.identity()));
        return forms.all().stream()
                .filter(form -> form.isOwedIn(month))
                .flatMap(form ->
                        organisations.all().stream()
                                .filter(form::isOwedBy)
                                .filter(Submissions::mayRead)
                                .map(unit -> owed(form, unit, month, known, dueOn)))
                .toList();
    }

    private Owed owed(
            Form form,
            Organisation unit,
            YearMonth month,
            Map<SubmissionKey, Submission> known,
            @Nullable LocalDate dueOn) {
        SubmissionKey key = new SubmissionKey(form.code(), month, unit.code());
        return new Owed(key, form, unit, known.get(key), dueOn);
    }

    /// @throws NotFound when nobody owes it, or the caller may not see it
    @Transactional(readOnly = true)
    public Optional<Submission> find(SubmissionKey key) {
        requireOwed(key);
        return table.find(key).map(this::shown);
    }

    /// @throws NotFound when there is none or the caller may not see it
    @Transactional(readOnly = true)
    public Submission get(long id) {
        return table.find(id).map(this::shown).orElseThrow(() -> new NotFound("submission " + id));
    }

    /// Whether the month takes figures.
    ///
    /// @throws NotFound when it was never opened and does not lie before the first one
    @Transactional(readOnly = true)
    public boolean takes(YearMonth month) {
        return months.of(month).takes();
    }

    /// What the institution said to warnings so far.
    @Transactional(readOnly = true)
    public Explanations explanations(SubmissionKey key) {
        return table.find(key).map(Submission::explanations).orElse(Explanations.NONE);
    }

    @Transactional(readOnly = true)
    public List<SubmissionStep> steps(long id) {
        return table.steps(id);
    }

    /// The figures handed in for the period before, for comparison; none where nothing was.
    @Transactional(readOnly = true)
    public Cells before(SubmissionKey key) {
        Form form = forms.get(key.form());
        SubmissionKey earlier =
                new SubmissionKey(key.form(), form.before(key.month()), key.organisation());
        return table.find(earlier).flatMap(it -> table.handedIn(it.id())).orElse(Cells.NONE);
    }

    /// What does not hold among the figures, and against the period before.
    @Transactional(readOnly = true)
    public List<Finding> findings(SubmissionKey key, Cells cells) {
        Form form = forms.get(key.form());
        List<Finding> findings =
                new ArrayList<>(new CheckCells(form, cells, before(key)).findings());
        findings.addAll(tools.findings(key, form, cells));
        findings.addAll(form.isByRows() ? loans.ofLoans(key, cells) : loans.ofWhole(key, cells));
        return findings;
    }

    /// Saves what was typed so far.
    ///
    /// @throws Invalid when cells differ that did not come back
    @Transactional
    public SubmissionOutcome draft(
            SubmissionKey key, Cells cells, Explanations explanations, @Nullable Integer basedOn) {
        Optional<Submission> before = requireOpen(key);
        boolean computed = forms.get(key.form()).isByRows();
        if (computed && before.isEmpty()) {
            throw new Conflict("returns.loans.conflict.no-file");
        }
        List<CellKey> locked =
                before.filter(_ -> !computed).map(it -> it.locked(cells)).orElse(List.of());
        if (!locked.isEmpty()) {
            throw new Invalid(
                    locked.stream()
                            .map(it -> new FieldError(it.toString(), "returns.error.locked", it))
                            .toList());
        }
        Cells kept = before.map(it -> computed ? it.cells() : allowed(it, cells)).orElse(cells);
        List<Finding> findings = findings(key, kept);
        boolean saved =
                table.save(
                        key,
                        kept,
                        explanations.of(findings),
                        basedOn,
                        clock.instant(),
                        CurrentCaller.get().account());
        Submission now = table.find(key).orElseThrow(() -> new NotFound(key.subject()));
        return saved
                ? new SubmissionOutcome.Stored(now, findings)
                : new SubmissionOutcome.Stale(now, cells);
    }

    /// What the caller began for himself, ready to be changed by him.
    ///
    /// @throws Conflict when it was handed in or the month is closed
    Optional<Submission> requireOpen(SubmissionKey key) {
        requireOwn(key);
        requireOwed(key);
        months.requireTaking(key.month());
        Optional<Submission> before = table.find(key);
        before.filter(it -> !it.state().isOpen())
                .ifPresent(_ -> {
                    throw new Conflict("returns.conflict.handed-in");
                });
        return before;
    }

    private static Cells allowed(Submission before, Cells typed) {
        return before.cellReasons().isEmpty() ? typed : typed.onlyIn(before);
    }

    /// Saves and hands in; what breaks a check or is not explained stays a draft.
    @Transactional
    public SubmissionOutcome submit(
            SubmissionKey key, Cells cells, Explanations explanations, @Nullable Integer basedOn) {
        SubmissionOutcome saved = draft(key, cells, explanations, basedOn);
        if (!(saved instanceof SubmissionOutcome.Stored(Submission draft, List<Finding> found))) {
            return saved;
        }
        boolean held =
                draft.cells().isEmpty()
                        || found.stream()
                                .anyMatch(it -> it.blocks() || !draft.explanations().cover(it));
        if (held) {
            return new SubmissionOutcome.Held(draft, found);
        }
        if (table.submit(draft.id(), clock.instant(), CurrentCaller.get().account())) {
            move.submitted(draft.id());
        }
        return new SubmissionOutcome.Stored(get(draft.id()), found);
    }

    /// How many forms wait for review, by month, the earliest first; of months that take figures.
    @Transactional(readOnly = true)
    public Map<YearMonth, Integer> waiting() {
        Map<YearMonth, Integer> waiting = table.waiting();
        waiting.keySet()
                .removeIf(it -> months.find(it).filter(ReturnMonths.State::takes).isEmpty());
        return waiting;
    }

    /// Of another's draft only what was handed in last is shown.
    private Submission shown(Submission it) {
        boolean own = CurrentCaller.get().worksFor(it.key().organisation());
        return own || it.state().isReceived()
                ? it
                : it.without(table.handedIn(it.id()).orElse(Cells.NONE));
    }

    private void requireOwed(SubmissionKey key) {
        Form form = forms.get(key.form());
        Organisation unit = organisations.get(key.organisation());
        if (!form.isOwedBy(unit) || !form.isOwedIn(key.month()) || !mayRead(unit)) {
            throw new NotFound(key.subject());
        }
    }

    private static boolean mayRead(Organisation unit) {
        Caller caller = CurrentCaller.get();
        return caller.is(Role.OFFICE, Role.REGULATOR, Role.AUDITOR, Role.SYSTEM)
                || caller.worksFor(unit.code());
    }

    private static void requireOwn(SubmissionKey key) {
        if (!CurrentCaller.get().worksFor(key.organisation())) {
            throw new Forbidden(key.subject());
        }
    }
}
