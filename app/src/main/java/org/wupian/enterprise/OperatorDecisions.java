package org.wupian.enterprise;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.Role;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// What people decide about operators (人工认定): two are one or are not, and what a list says is not
/// so. No list undoes it.
@Service
public class OperatorDecisions {

    private final Operators operators;
    private final OperatorTable table;
    private final TakenTable taken;
    private final ChosenTable chosen;
    private final MergeTable merges;
    private final OverruledTable overruled;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OperatorDecisions(
            Operators operators,
            OperatorTable table,
            TakenTable taken,
            ChosenTable chosen,
            MergeTable merges,
            OverruledTable overruled,
            Organisations organisations,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.operators = operators;
        this.table = table;
        this.taken = taken;
        this.chosen = chosen;
        this.merges = merges;
        this.overruled = overruled;
        this.organisations = organisations;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Two that prove to be one: `gone` goes by the number of `kept` from now on.
    ///
    /// @param anyway although each has a unified code of its own
    public void merge(long gone, long kept, String reason, boolean anyway) {
        Caller caller = requireClerk("enterprise/" + gone, reason);
        Operator one = operators.get(gone);
        Operator two = operators.get(kept);
        if (one.withdrawn() || two.withdrawn()) {
            throw new Conflict("enterprise.conflict.withdrawn");
        }
        String code = one.creditCode();
        String other = two.creditCode();
        if (code != null && other != null && !code.equals(other) && !anyway) {
            throw new Invalid(new FieldError("anyway", "enterprise.error.two-codes", code, other));
        }
        if (gone == kept) {
            throw new Invalid(new FieldError("kept", "enterprise.error.same"));
        }
        asSystem(() -> {
            taken.change();
            if (merges.merge(gone, kept, caller.account(), reason.strip(), clock.instant()) == 0) {
                throw new Conflict("enterprise.conflict.merged");
            }
            chosen.of(kept);
            tell(caller, new OperatorHappened.Merged("enterprise/" + gone, kept, reason.strip()));
            return kept;
        });
    }

    /// Takes an operator out of the one it was merged into.
    public void separate(long gone, String reason) {
        Caller caller = requireClerk("enterprise/" + gone, reason);
        asSystem(() -> {
            taken.change();
            long kept = merges.separate(gone, caller.account(), clock.instant());
            if (kept == 0) {
                throw new Conflict("enterprise.conflict.separate");
            }
            chosen.of(kept);
            chosen.of(gone);
            tell(
                    caller,
                    new OperatorHappened.Separated("enterprise/" + gone, kept, reason.strip()));
            return kept;
        });
    }

    /// A person's word on an attribute; no list undoes it.
    ///
    /// @throws Conflict when it is the code of another operator
    public void overrule(long id, Attribute attribute, String value, String reason) {
        Caller caller = requireClerk("enterprise/" + id, reason);
        Operator it = operators.get(id);
        asSystem(() -> {
            taken.change();
            if (attribute == Attribute.CREDIT_CODE) {
                requireFree(value.strip(), it);
            }
            overruled.put(
                    it.id(),
                    attribute,
                    value.strip(),
                    listed(attribute, value.strip()),
                    caller.account(),
                    reason.strip(),
                    clock.instant());
            chosen.of(it.id());
            tell(
                    caller,
                    new OperatorHappened.Overruled(
                            "enterprise/" + it.id(), attribute.key(), reason.strip()));
            return it.id();
        });
    }

    private String listed(Attribute attribute, String value) {
        return attribute == Attribute.COUNTY
                ? organisations.name(value)
                : AttributeWords.listed(attribute, value);
    }

    private void requireFree(String code, Operator own) {
        table.search(code, "", "", 0, 2).stream()
                .filter(it -> code.equals(it.creditCode()) && it.id() != own.id())
                .findFirst()
                .ifPresent(it -> {
                    throw new Conflict("enterprise.conflict.code", it.name());
                });
    }

    /// Lets the lists speak again.
    public void followLists(long id, Attribute attribute) {
        Caller caller = requireClerk("enterprise/" + id, "-");
        Operator it = operators.get(id);
        asSystem(() -> {
            taken.change();
            overruled.remove(it.id(), attribute);
            chosen.of(it.id());
            tell(caller, new OperatorHappened.Followed("enterprise/" + it.id(), attribute.key()));
            return it.id();
        });
    }

    /// Whether the caller may decide who is who.
    public static boolean isClerk() {
        return CurrentCaller.get().is(Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR, Role.SYSTEM);
    }

    private static Caller requireClerk(String subject, String reason) {
        Caller caller = CurrentCaller.get();
        if (!isClerk()) {
            throw new Forbidden(subject);
        }
        if (reason.isBlank()) {
            throw new Invalid(new FieldError("reason", "enterprise.error.reason"));
        }
        return caller;
    }

    /// The person is said to have done it, not the product that works for the person.
    private void tell(Caller caller, OperatorHappened it) {
        CurrentCaller.as(caller, () -> events.publishEvent(it));
    }

    private void asSystem(Supplier<Long> work) {
        CurrentCaller.onBehalf(() -> transaction.execute(_ -> work.get()));
    }
}
