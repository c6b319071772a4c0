package org.wupian.enterprise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.database.Sealing;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.kernel.Written;

/// The register of operators (经营主体库): one record each, with names, codes and what every source
/// says. Departments, groups, the office and the regulators see all, others those that concern
/// them.
@Service
public class Operators {

    private final OperatorTable table;
    private final OrderedOperatorQuery ordered;
    private final MergeTable merges;
    private final MatchOperators match;
    private final SortNames sortNames;
    private final Sealing sealing;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Operators(
            OperatorTable table,
            OrderedOperatorQuery ordered,
            MergeTable merges,
            MatchOperators match,
            SortNames sortNames,
            Sealing sealing,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.table = table;
        this.ordered = ordered;
        this.merges = merges;
        this.match = match;
        this.sortNames = sortNames;
        this.sealing = sealing;
        this.events = events;
        this.transaction = transaction;
    }

    /// What a program asks to be matched.
    public record Question(String name, String creditCode, String address, String county) {

        public Question {
            name = clean(name);
            creditCode = clean(creditCode);
            address = clean(address);
        }
    }

    /// @param words in a name, or a whole code; empty for all
    /// @param after the last one of the page before, 0 for the first
    @Transactional(readOnly = true)
    public List<Operator> search(String words, String county, String tag, long after, int most) {
        return table.search(clean(words), clean(county), clean(tag), after, most);
    }

    /// The same in an order that a person chose.
    @Transactional(readOnly = true)
    public List<Operator> search(
            String words,
            String county,
            String tag,
            OperatorOrder order,
            boolean descending,
            long after,
            int most) {
        var filter = new OrderedOperatorQuery.Filter(clean(words), clean(county), clean(tag));
        return ordered.find(filter, order, descending, after, most);
    }

    @Transactional(readOnly = true)
    public int count(String words, String county, String tag, int most) {
        return table.count(clean(words), clean(county), clean(tag), most);
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

    /// Names it has and had, the one it goes by first.
    @Transactional(readOnly = true)
    public List<OperatorName> names(long id) {
        String full = table.find(id).map(Operator::name).orElse("");
        return sortNames.sorted(table.names(id), full);
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

    /// The tags most operators have.
    @Transactional(readOnly = true)
    public List<String> tagsInUse(int most) {
        return table.tagsInUse(most);
    }

    /// How people of the operator can be reached, in clear, for whoever must call them; every look
    /// is kept in the audit trail.
    public Map<Attribute, String> contacts(long id) {
        if (!seesContacts()) {
            throw new Forbidden("enterprise/" + id);
        }
        Operator it = get(id);
        return transaction.execute(_ -> {
            events.publishEvent(new OperatorHappened.ContactSeen("enterprise/" + it.id()));
            Map<Attribute, String> seen = new EnumMap<>(Attribute.class);
            table.statements(it.id()).stream()
                    .filter(said -> said.chosen() && said.attribute().isContact())
                    .forEach(said -> seen.put(said.attribute(), sealing.open(said.value())));
            return seen;
        });
    }

    /// Whether the caller may see contacts in clear.
    public static boolean seesContacts() {
        return CurrentCaller.get()
                .is(Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.BANK, Role.ENTERPRISE);
    }

    /// Whom names mean; nothing is stored. What means an operator the caller may not see is
    /// answered as if nobody knew it, without reasons: they would tell that there is one.
    public List<Link> match(List<Question> questions) {
        List<Link> links = asSystem(() -> match.match(questions));
        return transaction.execute(_ ->
                links.stream()
                        .map(it ->
                                it.operator() == null || table.find(it.operator()).isPresent()
                                        ? it
                                        : match.unknown(it.row(), questions.get(it.row() - 1)))
                        .toList());
    }

    /// Whom one may mean, the likeliest first, as far as the caller sees them.
    public List<Link> candidates(Question question, int most) {
        List<Link> links = asSystem(() -> match.candidates(question, most));
        return transaction.execute(_ ->
                links.stream()
                        .filter(it ->
                                it.operator() != null && table.find(it.operator()).isPresent())
                        .toList());
    }

    /// Says which operator the people of an enterprise's organisation stand for; they see it and
    /// what concerns it from then on. The product's own work only.
    public void own(String organisation, long id) {
        if (!CurrentCaller.get().is(Role.SYSTEM)) {
            throw new Forbidden("enterprise/" + id);
        }
        Operator it = get(id);
        asSystem(() -> {
            table.own(organisation, it.id());
            events.publishEvent(new OperatorHappened.Owned("enterprise/" + it.id(), organisation));
            return id;
        });
    }

    /// Half-width, as names are kept; the database holds no NUL.
    private static String clean(String words) {
        return Written.plain(words.replace("\0", ""));
    }

    private <T> T asSystem(Supplier<T> work) {
        return CurrentCaller.onBehalf(() -> transaction.execute(_ -> work.get()));
    }
}
