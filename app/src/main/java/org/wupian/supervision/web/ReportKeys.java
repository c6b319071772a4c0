package org.wupian.supervision.web;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.Role;
import org.wupian.plan.Plans;
import org.wupian.supervision.Months;
import org.wupian.supervision.ReportKey;
import org.wupian.supervision.ReportKind;
import org.wupian.supervision.Reports;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Which report a call means: the caller's own, unless another unit is named. Whoever sees all and
/// names none means the lead's.
@Component
class ReportKeys {

    private final Plans plans;
    private final Months months;
    private final Reports reports;

    ReportKeys(Plans plans, Months months, Reports reports) {
        this.plans = plans;
        this.months = months;
        this.reports = reports;
    }

    /// A report the caller owes.
    ///
    /// @throws org.wupian.kernel.NotFound when the month was never opened or no such measure is
    ///   known
    /// @throws Forbidden when the measure is known and the caller has no duty in it
    ReportKey own(YearMonth month, String measure, @Nullable String organisation, ReportKind kind) {
        ReportKey key = named(month, measure, organisation, kind);
        String unit = CurrentCaller.get().organisation();
        if (!key.organisation().equals(unit)) {
            throw new Forbidden(measure + " of " + key.organisation());
        }
        if (reports.find(key).isEmpty()) {
            months.get(month);
            throw new Forbidden(
                    "%s has no duty in %s".formatted(unit, plans.measure(measure).number()));
        }
        return key;
    }

    private static ReportKey named(
            YearMonth month, String measure, @Nullable String organisation, ReportKind kind) {
        String unit = CurrentCaller.get().organisation();
        return new ReportKey(month, measure, organisation == null ? unit : organisation, kind);
    }

    ReportKey readable(
            YearMonth month, String measure, @Nullable String organisation, ReportKind kind) {
        Caller caller = CurrentCaller.get();
        if (organisation == null && caller.is(Role.OFFICE, Role.AUDITOR)) {
            return new ReportKey(month, measure, plans.measure(measure).lead(), kind);
        }
        return named(month, measure, organisation, kind);
    }

    /// The version in an `If-Match` header, null without one.
    static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw new Invalid(new FieldError("If-Match", "supervision.error.version-unknown"));
        }
    }
}
