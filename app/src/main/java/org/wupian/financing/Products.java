package org.wupian.financing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.notification.NewNotice;
import org.wupian.notification.Notices;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Products of banks (金融产品库): banks keep their own, every change is a new version, the regulator
/// takes down what must not be offered and says why.
@Service
public class Products {

    private final ProductTable table;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Products(
            ProductTable table,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Those the caller may see, each in its newest version, by bank and name.
    @Transactional(readOnly = true)
    public List<Product> all() {
        return table.all();
    }

    /// @throws NotFound when there is none, or none the caller may see
    public Product get(long id) {
        return transaction
                .execute(_ -> table.find(id))
                .orElseThrow(() -> new NotFound("product/" + id));
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Product> versions(long id) {
        return table.versions(id);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Whether the caller may change it.
    public static boolean keeps(Product it) {
        return CurrentCaller.get().is(Role.BANK) && CurrentCaller.get().worksFor(it.bank());
    }

    /// Adds a product of the caller's bank.
    ///
    /// @throws Invalid when the bank has one of that name
    public Product add(ProductTerms terms) {
        Caller caller = bank();
        return asSystem(() -> added(caller, terms));
    }

    private Product added(Caller caller, ProductTerms terms) {
        long id =
                table.add(caller.organisation(), terms.name())
                        .orElseThrow(() ->
                                new Invalid(new FieldError("name", "financing.error.name.taken")));
        table.write(id, 1, terms, clock.instant(), caller.account());
        return told(ProductHappened.What.ADDED, id);
    }

    /// Writes a new version, unless nothing differs.
    ///
    /// @param version the one that was changed, null for the newest
    /// @throws Conflict when it is no longer the newest
    public Product change(long id, @Nullable Integer version, ProductTerms terms) {
        Product seen = get(id);
        if (!keeps(seen)) {
            throw new Forbidden(seen.subject());
        }
        return asSystem(() -> changed(id, version, terms));
    }

    private Product changed(long id, @Nullable Integer version, ProductTerms terms) {
        Product before = table.lock(id).orElseThrow(() -> new NotFound("product/" + id));
        if (version != null && version != before.version()) {
            throw new Conflict("financing.conflict.version", before.version());
        }
        if (terms.equals(before.terms())) {
            return before;
        }
        int next = before.version() + 1;
        if (!table.moveTo(id, next, terms.name())) {
            throw new Invalid(new FieldError("name", "financing.error.name.taken"));
        }
        table.write(id, next, terms, clock.instant(), CurrentCaller.get().account());
        return told(ProductHappened.What.CHANGED, id);
    }

    /// What became of a list of products.
    public record Taken(int added, int changed, int unchanged) {}

    /// Takes a bank's whole list, all or nothing: by name added or changed, others left alone.
    public Taken take(List<ProductTerms> list) {
        Caller caller = bank();
        return asSystem(() -> {
            int added = 0;
            int changed = 0;
            List<Product> own =
                    new ArrayList<>(
                            table.all().stream()
                                    .filter(it -> it.bank().equals(caller.organisation()))
                                    .toList());
            for (ProductTerms terms : list) {
                Optional<Product> known =
                        own.stream()
                                .filter(it -> it.terms().name().equals(terms.name()))
                                .findFirst();
                if (known.isEmpty()) {
                    added(caller, terms);
                    added++;
                } else if (!known.get().terms().equals(terms)) {
                    changed(known.get().id(), null, terms);
                    changed++;
                }
            }
            return new Taken(added, changed, list.size() - added - changed);
        });
    }

    /// The regulator takes a product down.
    ///
    /// @param reason told to the bank
    public Product unpublish(long id, String reason) {
        Product it = watched(id);
        if (reason.isBlank()) {
            throw new Invalid(new FieldError("reason", "financing.error.reason"));
        }
        return asSystem(() -> {
            table.unpublish(id, reason.strip(), clock.instant(), CurrentCaller.get().account());
            notices.tellAll(
                    List.of(
                            new NewNotice(
                                    it.bank(),
                                    null,
                                    "financing.notice.unpublished",
                                    List.of(it.terms().name(), reason.strip()),
                                    "/products/" + id)));
            return told(ProductHappened.What.UNPUBLISHED, id);
        });
    }

    /// The regulator puts it back.
    public Product publish(long id) {
        Product it = watched(id);
        if (it.unpublished().isEmpty()) {
            throw new Conflict("financing.conflict.published");
        }
        return asSystem(() -> {
            table.unpublish(id, "", clock.instant(), CurrentCaller.get().account());
            notices.tellAll(
                    List.of(
                            new NewNotice(
                                    it.bank(),
                                    null,
                                    "financing.notice.published",
                                    List.of(it.terms().name()),
                                    "/products/" + id)));
            return told(ProductHappened.What.PUBLISHED, id);
        });
    }

    private Product watched(long id) {
        Product it = get(id);
        if (!CurrentCaller.get().is(Role.REGULATOR)) {
            throw new Forbidden(it.subject());
        }
        return it;
    }

    private static Caller bank() {
        Caller caller = CurrentCaller.get();
        if (!caller.is(Role.BANK)) {
            throw new Forbidden("product");
        }
        return caller;
    }

    private Product told(ProductHappened.What what, long id) {
        Product it = table.find(id).orElseThrow();
        events.publishEvent(ProductHappened.of(what, it));
        return it;
    }

    private <T> T asSystem(Supplier<T> work) {
        return CurrentCaller.onBehalf(() -> transaction.execute(_ -> work.get()));
    }
}
