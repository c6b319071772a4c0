package org.wupian.financing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.eligibility.Facts;
import org.wupian.eligibility.Judgement;
import org.wupian.eligibility.Rule;
import org.wupian.eligibility.RuleGraph;
import org.wupian.enterprise.Operator;
import org.wupian.enterprise.Operators;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// What enterprises ask banks for (融资需求), and which products of the day fit.
@Service
public class Demands {

    private final DemandTable table;
    private final ProductTable products;
    private final GatherFacts gather;
    private final RuleLanguage language;
    private final Operators operators;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Demands(
            DemandTable table,
            ProductTable products,
            GatherFacts gather,
            RuleLanguage language,
            Operators operators,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.products = products;
        this.gather = gather;
        this.language = language;
        this.operators = operators;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Those the caller may see, the newest first.
    @Transactional(readOnly = true)
    public List<Demand> all() {
        return table.all();
    }

    /// @throws NotFound when there is none, or none the caller may see
    public Demand get(long id) {
        return transaction
                .execute(_ -> table.find(id))
                .orElseThrow(() -> new NotFound("demand/" + id));
    }

    /// Declares a demand: an enterprise its own, its county or the office that of the enterprise
    /// with the code. It keeps what is on offer now.
    ///
    /// @param creditCode empty for the caller's own enterprise
    public Demand declare(String creditCode, Demand.Terms terms) {
        Caller caller = CurrentCaller.get();
        if (!caller.is(Role.ENTERPRISE, Role.COUNTY, Role.OFFICE)) {
            throw new Forbidden("demand");
        }
        Operator it = whose(caller, creditCode);
        String county = it.county();
        long id =
                CurrentCaller.onBehalf(() ->
                        transaction.execute(_ -> {
                            long added =
                                    table.add(
                                            it.id(),
                                            caller.organisation(),
                                            county == null ? "" : county,
                                            terms,
                                            clock.instant(),
                                            caller.account());
                            table.keepOffers(added, LocalDate.now(clock));
                            events.publishEvent(new DemandHappened("demand/" + added, it.id()));
                            return added;
                        }));
        return get(id);
    }

    private Operator whose(Caller caller, String creditCode) {
        if (caller.is(Role.ENTERPRISE)) {
            Operator own =
                    transaction
                            .execute(_ -> operators.ownOf(caller.organisation()))
                            .orElseThrow(() -> unknown("financing.error.demand.own"));
            if (!creditCode.isEmpty() && !creditCode.equals(own.creditCode())) {
                throw new Forbidden("demand");
            }
            return own;
        }
        if (creditCode.isEmpty()) {
            throw unknown("financing.error.demand.code");
        }
        return transaction.execute(_ -> operators.search(creditCode, "", "", 0, 2)).stream()
                .filter(it -> creditCode.equals(it.creditCode()))
                .findFirst()
                .orElseThrow(() -> unknown("financing.error.demand.unknown"));
    }

    private static Invalid unknown(String key) {
        return new Invalid(new FieldError("creditCode", key));
    }

    /// How the products that were on offer then stand to the demand by what is known today: those
    /// that fit first, then those of which something is missing.
    public List<Match> matches(Demand demand) {
        List<Product> offered = transaction.execute(_ -> products.offeredTo(demand.id()));
        Operator it = operators.get(demand.operator());
        Facts facts =
                CurrentCaller.onBehalf(
                        () -> transaction.execute(_ -> gather.of(it, demand.terms())));
        List<Product> readable = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (Product product : offered) {
            if (language.read(product.terms().rule()) instanceof RuleReading.Read read) {
                readable.add(product);
                rules.add(read.rule());
            }
        }
        List<Judgement> judged = new RuleGraph(UsualAttributes.ALL, rules).judge(facts);
        return IntStream.range(0, readable.size())
                .mapToObj(i -> new Match(readable.get(i), judged.get(i)))
                .sorted(Comparator.comparing(Match::verdict))
                .toList();
    }
}
