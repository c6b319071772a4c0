package org.wupian.database;

import java.util.Optional;
import java.util.function.Supplier;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.Role;

/// Who calls, for the length of a piece of work (当前操作人). Transactions begun meanwhile touch only
/// what this caller may see.
public final class CurrentCaller {

    /// The product itself, for reminders, start-up and other work of its own.
    public static final Caller SYSTEM = new Caller("system", "wupian", "", Role.SYSTEM);

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    private CurrentCaller() {}

    public static Optional<Caller> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// @throws Forbidden when nobody is signed in
    public static Caller get() {
        return find().orElseThrow(() -> new Forbidden("nobody is signed in"));
    }

    public static <T> T as(Caller caller, Supplier<T> work) {
        return ScopedValue.where(CURRENT, caller).call(work::get);
    }

    /// Works with the product's own right, in the name of whoever asks and was allowed to (代办): the
    /// audit trail names the person.
    public static <T> T onBehalf(Supplier<T> work) {
        Caller asks = find().orElse(SYSTEM);
        return as(new Caller(asks.account(), asks.name(), asks.organisation(), Role.SYSTEM), work);
    }

    /// See [#onBehalf(Supplier)].
    public static void onBehalf(Runnable work) {
        int _ =
                onBehalf(() -> {
                    work.run();
                    return 0;
                });
    }

    public static void as(Caller caller, Runnable work) {
        ScopedValue.where(CURRENT, caller).run(work);
    }
}
