package org.wupian.enterprise;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.linkage.Finding;
import org.wupian.linkage.ListedFirm;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// The register of operators (经营主体库): one record each, with names, codes and what every source
/// says. Departments, groups, the office and the regulators see all, others those that concern
/// them.
@Service
public class Operators {

    private final OperatorTable table;
    private final TakenTable taken;
    private final MergeTable merges;
    private final FirmRegister register;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Operators(
            OperatorTable table,
            TakenTable taken,
            MergeTable merges,
            FirmRegister register,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.taken = taken;
        this.merges = merges;
        this.register = register;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What a program asks to be matched.
    public record Question(String name, String creditCode, String address, String county) {}

    /// @param words in a name, or a whole code; empty for all
    /// @param after the last one of the page before, 0 for the first
    @Transactional(readOnly = true)
    public List<Operator> search(String words, String county, String tag, long after, int most) {
        return table.search(words.strip(), county, tag, after, most);
    }

    @Transactional(readOnly = true)
    public int count(String words, String county, String tag, int most) {
        return table.count(words.strip(), county, tag, most);
    }

    /// The operator of a number; that it came to when it was merged.
    ///
    /// @throws NotFound when there is none, or none the caller may see
    public Operator get(long id) {
        return transaction
                .execute(_ ->
                        table.find(id)
                                .flatMap(it ->
                                        it.mergedInto() == null
                                                ? Optional.of(it)
                                                : table.find(it.mergedInto())))
                .orElseThrow(() -> new NotFound("enterprise/" + id));
    }

    /// The operator an enterprise's account stands for.
    @Transactional(readOnly = true)
    public Optional<Operator> ownOf(String organisation) {
        return table.ownOf(organisation);
    }

    /// Codes of the enterprises' accounts that stand for these operators.
    @Transactional(readOnly = true)
    public List<String> accountsOf(List<Long> ids) {
        return table.accountsOf(ids);
    }

    @Transactional(readOnly = true)
    public List<OperatorName> names(long id) {
        return table.names(id);
    }

    /// What every source says of it, the chosen value of each attribute first.
    @Transactional(readOnly = true)
    public List<Statement> statements(long id) {
        return table.statements(id);
    }

    @Transactional(readOnly = true)
    public List<String> tags(long id) {
        return table.tags(id);
    }

    @Transactional(readOnly = true)
    public List<Merge> merges(long id) {
        return merges.of(id);
    }

    /// Whom names mean; nothing is stored. An operator the caller may not see is not told.
    public List<Link> match(List<Question> questions) {
        List<Link> links =
                asSystem(() ->
                        register.with(index -> {
                            List<Link> found = new ArrayList<>();
                            for (Question it : questions) {
                                found.add(match(found.size() + 1, it, index));
                            }
                            return found;
                        }));
        return transaction.execute(_ ->
                links.stream()
                        .map(it ->
                                it.operator() == null || table.find(it.operator()).isPresent()
                                        ? it
                                        : new Link(it.row(), it.kind(), null, it.reasons()))
                        .toList());
    }

    private Link match(int row, Question it, org.wupian.linkage.NameIndex index) {
        if (!it.creditCode().isEmpty()) {
            List<Operator> coded = table.search(it.creditCode(), "", "", 0, 2);
            if (coded.size() == 1) {
                Operator operator = coded.getFirst();
                boolean may =
                        it.name().isBlank()
                                || !(register.compare(
                                                it.name(),
                                                table.names(operator.id()).stream()
                                                        .map(OperatorName::name)
                                                        .toList())
                                        instanceof Finding.New);
                return new Link(
                        row,
                        may ? Link.Kind.SAME : Link.Kind.REVIEW,
                        operator.id(),
                        List.of(
                                may
                                        ? Link.Reason.of("by_credit_code", it.creditCode())
                                        : Link.Reason.of(
                                                "code_of_another", it.name(), operator.name())));
            }
        }
        return LinkRows.link(
                row,
                index.find(
                        new ListedFirm(
                                it.name(),
                                LinkRows.orNull(it.county()),
                                LinkRows.orNull(it.address()),
                                LinkRows.orNull(it.creditCode()))));
    }

    /// Two that prove to be one: `gone` goes by the number of `kept` from now on.
    public void merge(long gone, long kept, String reason) {
        String account = requireClerk("enterprise/" + gone, reason);
        get(gone);
        get(kept);
        if (gone == kept) {
            throw new Invalid(new FieldError("kept", "enterprise.error.same"));
        }
        asSystem(() -> {
            taken.lock();
            if (merges.merge(gone, kept, account, reason.strip(), clock.instant()) == 0) {
                throw new Conflict("enterprise.conflict.merged");
            }
            taken.chooseOf(kept);
            events.publishEvent(
                    new OperatorHappened.Merged("enterprise/" + gone, kept, reason.strip()));
            return kept;
        });
    }

    /// Takes an operator out of the one it was merged into.
    public void separate(long gone, String reason) {
        String account = requireClerk("enterprise/" + gone, reason);
        asSystem(() -> {
            taken.lock();
            long kept = merges.separate(gone, account, clock.instant());
            if (kept == 0) {
                throw new Conflict("enterprise.conflict.separate");
            }
            taken.chooseOf(kept);
            taken.chooseOf(gone);
            events.publishEvent(
                    new OperatorHappened.Separated("enterprise/" + gone, kept, reason.strip()));
            return kept;
        });
    }

    /// A person's word on an attribute; no list undoes it.
    public void overrule(long id, Attribute attribute, String value, String reason) {
        String account = requireClerk("enterprise/" + id, reason);
        Operator it = get(id);
        asSystem(() -> {
            table.overrule(
                    it.id(), attribute, value.strip(), account, reason.strip(), clock.instant());
            taken.chooseOf(it.id());
            events.publishEvent(
                    new OperatorHappened.Overruled(
                            "enterprise/" + id, attribute.key(), reason.strip()));
            return id;
        });
    }

    /// Lets the lists speak again.
    public void followLists(long id, Attribute attribute) {
        String ignored = requireClerk("enterprise/" + id, "-");
        asSystem(() -> {
            table.removeOverruling(id, attribute);
            taken.chooseOf(id);
            events.publishEvent(
                    new OperatorHappened.Overruled("enterprise/" + id, attribute.key(), ignored));
            return id;
        });
    }

    /// Says which operator the people of an enterprise's organisation stand for; they see it and
    /// what concerns it from then on. The product's own work only.
    public void own(String organisation, long id) {
        if (!CurrentCaller.get().is(Role.SYSTEM)) {
            throw new Forbidden("enterprise/" + id);
        }
        Operator it = get(id);
        asSystem(
                () -> {
                    table.own(organisation, it.id());
                    events.publishEvent(
                            new OperatorHappened.Owned("enterprise/" + it.id(), organisation));
                    return id;
                });
    }

    /// Whether the caller may decide who is who.
    public static boolean isClerk() {
        return CurrentCaller.get().is(Role.OFFICE, Role.DEPARTMENT, Role.SYSTEM);
    }

    private static String requireClerk(String subject, String reason) {
        Caller caller = CurrentCaller.get();
        if (!isClerk()) {
            throw new Forbidden(subject);
        }
        if (reason.isBlank()) {
            throw new Invalid(new FieldError("reason", "enterprise.error.reason"));
        }
        return caller.account();
    }

    private <T> T asSystem(Supplier<T> work) {
        return CurrentCaller.as(CurrentCaller.SYSTEM, () -> transaction.execute(_ -> work.get()));
    }
}
