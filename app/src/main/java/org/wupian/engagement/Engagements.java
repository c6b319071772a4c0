package org.wupian.engagement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.ui.Conflict;

/// Visits, needs, credit, loans and follow-ups of those on the lists (走访对接). A bank sees its own, a
/// county those of its enterprises, a list's owner those of the list; that others were there, and
/// when, everybody sees who has to go there.
@Service
public class Engagements {

    private static final int MOST_VISITS = 20;
    private static final int MOST_OWN_VISITS = 500;

    private final EngagementTable table;
    private final StepTable steps;
    private final LoanProofTable proof;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Engagements(
            EngagementTable table,
            StepTable steps,
            LoanProofTable proof,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.steps = steps;
        this.proof = proof;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A step, and whether it was recorded now or had been before.
    public record Recorded(Step step, boolean added) {}

    /// @param after the last one of the page before, 0 for the first
    @Transactional(readOnly = true)
    public List<Engagement> find(
            EngagementFilter filter,
            EngagementOrder order,
            boolean descending,
            long after,
            int most) {
        return table.find(filter, order, descending, after, most);
    }

    @Transactional(readOnly = true)
    public int count(EngagementFilter filter) {
        return table.count(filter);
    }

    /// @throws NotFound when there is none, or none the caller may see
    public Engagement get(long id) {
        return transaction
                .execute(_ -> table.find(id))
                .orElseThrow(() -> new NotFound("engagement/" + id));
    }

    /// @throws NotFound when one of them is not there, or not for the caller
    List<Engagement> all(List<Long> ids) {
        List<Engagement> found = visible(ids);
        if (found.size() < Set.copyOf(ids).size()) {
            throw new NotFound("engagements " + ids);
        }
        return found;
    }

    /// Of these those that the caller may see.
    List<Engagement> visible(List<Long> ids) {
        return transaction.execute(_ -> table.all(ids));
    }

    /// Newest first, those withdrawn among them.
    public List<Step> steps(long id) {
        Engagement it = get(id);
        return transaction.execute(_ -> steps.of(it.id()));
    }

    /// Who was there when, for this or another list: to be looked at before one goes.
    public List<Visit> visits(Engagement it) {
        return transaction.execute(_ -> steps.visits(it, MOST_VISITS));
    }

    /// Visits of the caller's own enterprise, newest first.
    @Transactional(readOnly = true)
    public List<Visit> ownVisits() {
        return steps.visits(MOST_OWN_VISITS);
    }

    /// Whether the caller's unit is the one that visits.
    public static boolean records(Engagement it) {
        return it.isOpen() && CurrentCaller.get().worksFor(it.unit());
    }

    /// Records a step; what was recorded before in the same words is not recorded again.
    ///
    /// @throws Conflict when nobody has been chosen to visit, or the engagement has ended
    public Recorded record(long id, NewStep said) {
        Engagement it = requireOwn(id);
        return asSystem(() -> {
            table.lock(List.of(id));
            if (!table.find(id).orElseThrow().isOpen()) {
                throw new Conflict("engagement.conflict.ended");
            }
            boolean added = write(List.of(new OwnStep(it, said))) > 0;
            if (added) {
                events.publishEvent(new EngagementHappened.Recorded(it.subject(), said.kind()));
            }
            return new Recorded(steps.same(id, said).orElseThrow(), added);
        });
    }

    /// Records many steps at once, each of an engagement of the caller's; those recorded before are
    /// left out.
    ///
    /// @return how many are new
    public int recordAll(List<OwnStep> all) {
        List<Long> ids = all.stream().map(it -> it.engagement().id()).distinct().toList();
        for (Engagement it : all(ids)) {
            if (!records(it)) {
                throw new Forbidden(it.subject());
            }
        }
        return asSystem(() -> {
            table.lock(ids);
            int added = write(all);
            if (added > 0) {
                events.publishEvent(
                        new EngagementHappened.SheetTaken(
                                all.getFirst().engagement().subject(), added));
            }
            return added;
        });
    }

    private int write(List<OwnStep> all) {
        List<Long> added = steps.add(all, CurrentCaller.get().account(), clock.instant());
        if (!added.isEmpty()) {
            table.refresh(Set.copyOf(added));
        }
        List<Long> lent =
                all.stream()
                        .filter(it -> it.said().kind() == Step.Kind.LENT)
                        .map(it -> it.engagement().id())
                        .filter(added::contains)
                        .distinct()
                        .toList();
        if (!lent.isEmpty()) {
            int _ = proof.prove(lent.size() == 1 ? lent.getFirst() : 0);
        }
        return added.size();
    }

    /// What stands of engagements, as `engagement print`.
    Set<String> prints(List<Long> ids) {
        return transaction.execute(_ -> steps.prints(ids));
    }

    /// Takes back a step recorded by mistake; it stays readable with the reason.
    public Step withdraw(long id, long step, String reason) {
        Engagement it = requireOwn(id);
        Caller caller = CurrentCaller.get();
        return asSystem(() -> {
            table.lock(List.of(id));
            Step found = step(id, step);
            if (found.stands()) {
                steps.withdraw(step, caller.account(), reason, clock.instant());
                table.refresh(List.of(id));
                if (found.said().kind() == Step.Kind.LENT) {
                    int _ = proof.prove(id);
                }
                events.publishEvent(
                        new EngagementHappened.Withdrawn(
                                it.subject(), found.said().kind(), reason));
            }
            return step(id, step);
        });
    }

    /// @throws NotFound when the engagement has no such step
    Step step(long id, long step) {
        return transaction
                .execute(_ -> steps.find(step))
                .filter(it -> it.engagement() == id)
                .orElseThrow(() -> new NotFound("engagement/%d/step/%d".formatted(id, step)));
    }

    Engagement requireOwn(long id) {
        Engagement it = get(id);
        if (it.unit().isEmpty()) {
            throw new Conflict("engagement.conflict.unassigned");
        }
        if (!CurrentCaller.get().worksFor(it.unit())) {
            throw new Forbidden(it.subject());
        }
        if (!it.isOpen()) {
            throw new Conflict("engagement.conflict.ended");
        }
        return it;
    }

    /// Today in the city.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private <T> T asSystem(java.util.function.Supplier<T> work) {
        return CurrentCaller.onBehalf(() -> transaction.execute(_ -> work.get()));
    }
}
