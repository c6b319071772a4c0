package org.wupian.roster;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.enterprise.Link;
import org.wupian.enterprise.Operator;
import org.wupian.enterprise.Operators;
import org.wupian.kernel.Caller;
import org.wupian.kernel.NotFound;
import org.wupian.roster.WaitingQuery.Twin;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Rows that a person must decide about (待核行): the sender or the roster's keeper says whom they
/// mean, or that they are not taken. What was decided is remembered and never asked again: rows of
/// other files that wait with the same question are decided with it.
@Service
public class Reviews {

    private final Rosters rosters;
    private final Imports imports;
    private final StagedQuery staged;
    private final WaitingQuery waiting;
    private final Operators operators;
    private final ApplyImport apply;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Reviews(
            Rosters rosters,
            Imports imports,
            StagedQuery staged,
            WaitingQuery waiting,
            Operators operators,
            ApplyImport apply,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rosters = rosters;
        this.imports = imports;
        this.staged = staged;
        this.waiting = waiting;
        this.operators = operators;
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

    /// Rows of applied imports of some rosters that wait, those after a row, the oldest first.
    ///
    /// @param words in a name, or a whole code; empty for all
    /// @param batch import of the last row of the page before, 0 for the first page
    @Transactional(readOnly = true)
    public List<WaitingRow> waiting(List<Roster> of, String words, long batch, int row, int most) {
        return waiting.find(codes(of), words, batch, row, most);
    }

    /// The same in an order that a person chose.
    ///
    /// @param from how many come before the page
    @Transactional(readOnly = true)
    public List<WaitingRow> waiting(
            List<Roster> of,
            String words,
            WaitingOrder order,
            boolean descending,
            int from,
            int most) {
        return waiting.find(codes(of), words, order, descending, from, most);
    }

    /// How many wait, by the codes of the rosters that have some.
    @Transactional(readOnly = true)
    public Map<String, Integer> waitingBy(List<Roster> of, String words) {
        return waiting.counts(codes(of), words);
    }

    /// The rosters whose rows the caller decides about.
    public List<Roster> own() {
        return rosters.all().stream().filter(Rosters::keeps).toList();
    }

    private static List<String> codes(List<Roster> of) {
        return of.stream().map(Roster::code).toList();
    }

    @Transactional(readOnly = true)
    public ImportedRow row(long id, int row) {
        return staged.rows(id, "", false, row - 1, 1).stream()
                .filter(it -> it.row() == row)
                .findFirst()
                .orElseThrow(() -> new NotFound("import/" + id + "/" + row));
    }

    /// How many other rows of the import ask the same and nothing else: whom they mean is clear.
    @Transactional(readOnly = true)
    public int alike(long id, int number) {
        return staged.alike(id, number).size();
    }

    /// @param alike decides in the same way about the other rows of the import that ask the same:
    ///   those taken come to whom they were found to mean
    /// @return how many rows were decided about
    public int decide(long id, int number, Decision decision, boolean alike) {
        ListImport it = imports.get(id);
        Roster roster = rosters.get(it.roster());
        rosters.requireKeeper(roster);
        Caller caller = CurrentCaller.get();
        if (decision.reason().isBlank()) {
            throw new Invalid(new FieldError("reason", "roster.error.reason"));
        }
        return CurrentCaller.onBehalf(
                () -> transaction.execute(_ -> decide(it, number, decision, alike, caller)));
    }

    private int decide(ListImport it, int number, Decision decision, boolean alike, Caller caller) {
        List<Integer> others = alike ? staged.alike(it.id(), number) : List.of();
        List<Twin> twins =
                waiting.twins(it.id(), Stream.concat(Stream.of(number), others.stream()).toList());
        apply.lock(
                Stream.concat(Stream.of(it.roster()), twins.stream().map(Twin::roster)).toList());
        int decided = decide(it, number, decision, caller, twins);
        for (int other : others) {
            Optional<Decision> own =
                    row(it.id(), other).decided().isEmpty()
                            ? alike(it, other, decision)
                            : Optional.empty();
            if (own.isPresent()) {
                decided += decide(it, other, own.get(), caller, twins);
            }
        }
        return decided;
    }

    /// Also about the rows that ask the same. One that is not taken says nothing of other lists.
    private int decide(
            ListImport it, int number, Decision decision, Caller caller, List<Twin> twins) {
        decide(it, number, decision, caller);
        int decided = 1;
        Long operator = row(it.id(), number).operator();
        Decision known =
                decision instanceof Decision.Another && operator != null
                        ? new Decision.Same(operator, decision.reason())
                        : decision;
        for (Twin twin : twins) {
            boolean answered =
                    twin.of() == number
                            && (twin.roster().equals(it.roster())
                                    || !(decision instanceof Decision.Refused))
                            && row(twin.batch(), twin.row()).decided().isEmpty();
            if (answered) {
                decide(imports.get(twin.batch()), twin.row(), known, caller);
                decided++;
            }
        }
        return decided;
    }

    /// Whom a row means is looked up again, since one before it may have brought in its operator;
    /// where that is in doubt now, the row goes on waiting.
    private Optional<Decision> alike(ListImport it, int number, Decision decision) {
        if (decision instanceof Decision.Refused) {
            return Optional.of(decision);
        }
        Decision another = new Decision.Another(decision.reason());
        Link link = apply.again(it, number);
        return link == null
                ? Optional.of(another)
                : switch (link.kind()) {
                    case SAME ->
                            Optional.of(
                                    new Decision.Same(
                                            Objects.requireNonNull(link.operator()),
                                            decision.reason()));
                    case NEW -> Optional.of(another);
                    case REVIEW -> Optional.empty();
                };
    }

    private void decide(ListImport it, int number, Decision decision, Caller caller) {
        ImportedRow row = row(it.id(), number);
        if (!it.is(ListImport.State.APPLIED)
                || row.outcome() != RowOutcome.REVIEW
                || !row.decided().isEmpty()) {
            throw new Conflict("roster.conflict.decided");
        }
        switch (decision) {
            case Decision.Refused _ -> apply.refuse(it, row);
            case Decision.Same same -> take(it, row, known(same), decision, caller.account());
            case Decision.Another _ -> take(it, row, null, decision, caller.account());
        }
        RosterHappened.RowDecided decided =
                new RosterHappened.RowDecided(
                        it.subject() + "/" + number,
                        decision.getClass().getSimpleName(),
                        decision.reason());
        // the person is said to have done it, not the product that works for the person
        CurrentCaller.as(caller, () -> events.publishEvent(decided));
    }

    /// The number an operator goes by now.
    private long known(Decision.Same it) {
        try {
            Operator operator = operators.get(it.operator());
            if (!operator.withdrawn()) {
                return operator.id();
            }
        } catch (NotFound _) {
            // told below
        }
        String number = Long.toString(it.operator());
        throw new Invalid(new FieldError("enterprise", "roster.error.noEnterprise", number));
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
