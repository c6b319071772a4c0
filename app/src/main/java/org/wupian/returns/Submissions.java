package org.wupian.returns;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.supervision.Month;
import org.wupian.supervision.Months;
import org.wupian.ui.Conflict;

/// Figures institutions report (数据报送): written by who owes them, taken or returned by the office,
/// the central bank's branch and the regulator.
@Service
public class Submissions {

    private final SubmissionTable table;
    private final Forms forms;
    private final Months months;
    private final ReturnDay dueDay;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submissions(
            SubmissionTable table,
            Forms forms,
            Months months,
            ReturnDay dueDay,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.forms = forms;
        this.months = months;
        this.dueDay = dueDay;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /// Everything that is owed in the month as far as the caller may see it, missing ones too.
    @Transactional(readOnly = true)
    public List<Owed> owed(YearMonth month) {
        months.get(month);
        Map<SubmissionKey, Submission> known =
                table.of(month).stream()
                        .map(this::shown)
                        .collect(Collectors.toMap(Submission::key, Function.identity()));
        return forms.all().stream()
                .filter(form -> form.isOwedIn(month))
                .flatMap(form ->
                        organisations.all().stream()
                                .filter(form::isOwedBy)
                                .filter(Submissions::mayRead)
                                .map(unit -> owed(form, unit, month, known)))
                .toList();
    }

    private Owed owed(
            Form form, Organisation unit, YearMonth month, Map<SubmissionKey, Submission> known) {
        SubmissionKey key = new SubmissionKey(form.code(), month, unit.code());
        return new Owed(key, form, unit, known.get(key), dueDay.of(month));
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
        return new CheckCells(forms.get(key.form()), cells, before(key)).findings();
    }

    /// Saves what was typed so far.
    @Transactional
    public SubmissionOutcome draft(
            SubmissionKey key,
            Cells cells,
            Map<String, String> explanations,
            @Nullable Integer basedOn) {
        requireOwn(key);
        requireOwed(key);
        Month month = months.get(key.month());
        if (!month.state().takesReports()) {
            throw new Conflict("returns.conflict.closed", key.month());
        }
        Optional<Submission> before = table.find(key);
        before.filter(it -> !it.state().isOpen())
                .ifPresent(it -> {
                    throw new Conflict("returns.conflict.handed-in");
                });
        Cells kept = before.map(it -> allowed(it, cells)).orElse(cells);
        boolean saved =
                table.save(
                        key,
                        kept,
                        explanations,
                        basedOn,
                        clock.instant(),
                        CurrentCaller.get().account());
        Submission now = table.find(key).orElseThrow(() -> new NotFound(key.subject()));
        return saved
                ? new SubmissionOutcome.Stored(now, findings(key, kept))
                : new SubmissionOutcome.Stale(now, cells);
    }

    private static Cells allowed(Submission before, Cells typed) {
        Set<String> open = before.cellReasons().keySet();
        return open.isEmpty() ? typed : typed.onlyIn(open, before.cells());
    }

    /// Saves and hands in; what breaks a check or is not explained stays a draft.
    @Transactional
    public SubmissionOutcome submit(
            SubmissionKey key,
            Cells cells,
            Map<String, String> explanations,
            @Nullable Integer basedOn) {
        SubmissionOutcome saved = draft(key, cells, explanations, basedOn);
        if (!(saved instanceof SubmissionOutcome.Stored(Submission draft, List<Finding> found))) {
            return saved;
        }
        boolean held =
                draft.cells().isEmpty()
                        || found.stream()
                                .anyMatch(it ->
                                        it.blocks()
                                                || explanations
                                                        .getOrDefault(it.key(), "")
                                                        .isBlank());
        if (held) {
            return new SubmissionOutcome.Held(draft, found);
        }
        if (table.submit(draft.id(), clock.instant(), CurrentCaller.get().account())) {
            moved(draft.id(), SubmissionState.SUBMITTED, "", Map.of());
        }
        return new SubmissionOutcome.Stored(get(draft.id()), found);
    }

    /// Takes the figures.
    @Transactional
    public Submission accept(long id) {
        Submission it = get(id);
        requireReviewer(it);
        requireOpenMonth(it);
        if (!table.accept(id, clock.instant())) {
            throw new Conflict("returns.conflict.not-submitted");
        }
        return moved(id, SubmissionState.ACCEPTED, "", Map.of());
    }

    /// Sends the figures back, whole or in the cells named; what was accepted is unlocked so.
    ///
    /// @param cells reason by cell, as `loans` or `loans@411702`
    @Transactional
    public Submission giveBack(long id, String reason, Map<String, String> cells) {
        Submission it = get(id);
        requireReviewer(it);
        requireOpenMonth(it);
        Map<String, String> known = new HashMap<>(cells);
        known.keySet()
                .removeIf(cell ->
                        !forms.get(it.key().form())
                                .itemsByCode()
                                .containsKey(CellKey.parse(cell).item()));
        if (!table.giveBack(id, reason, known)) {
            throw new Conflict("returns.conflict.not-submitted");
        }
        return moved(id, SubmissionState.RETURNED, reason, known);
    }

    private Submission moved(
            long id, SubmissionState step, String reason, Map<String, String> cells) {
        Submission it = table.find(id).orElseThrow();
        table.note(
                id,
                new SubmissionStep(
                        step,
                        it.revision(),
                        clock.instant(),
                        CurrentCaller.get().account(),
                        reason,
                        cells));
        events.publishEvent(new SubmissionMoved(it.key(), step, it.revision()));
        return it;
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

    private static void requireReviewer(Submission it) {
        if (!CurrentCaller.get().is(Role.OFFICE, Role.REGULATOR, Role.SYSTEM)) {
            throw new Forbidden(it.key().subject());
        }
    }

    private void requireOpenMonth(Submission it) {
        if (!months.get(it.key().month()).state().takesReports()) {
            throw new Conflict("returns.conflict.closed", it.key().month());
        }
    }
}
