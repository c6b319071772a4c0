package org.wupian.returns;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wupian.directory.Organisation;
import org.wupian.ui.Text;

/// What institutions of a kind report (报送表).
///
/// @param english its English name, empty where the pack gives none
/// @param reporters kinds of organisations that owe it
/// @param from the first month it is asked for
/// @param assumed designed by the pack and to be confirmed
public record Form(
        String code,
        String name,
        String english,
        Set<Organisation.Kind> reporters,
        Cadence cadence,
        YearMonth from,
        String summary,
        boolean assumed,
        List<FormItem> items,
        List<FormCheck> checks) {

    /// How often it is owed (报送频率).
    public enum Cadence {
        MONTHLY,
        QUARTERLY
    }

    public Form {
        reporters = Set.copyOf(reporters);
        items = List.copyOf(items);
        checks = List.copyOf(checks);
    }

    /// Its name in the reader's language; the Chinese one where the pack gives no other.
    public String shown() {
        return english.isEmpty() || !Text.locale().equals(Locale.ENGLISH) ? name : english;
    }

    public boolean isOwedBy(Organisation organisation) {
        return reporters.contains(organisation.kind());
    }

    public boolean isOwedIn(YearMonth month) {
        return !month.isBefore(from)
                && (cadence == Cadence.MONTHLY || month.getMonthValue() % 3 == 0);
    }

    /// The period before, whose figures this one is compared with.
    public YearMonth before(YearMonth month) {
        return month.minusMonths(cadence == Cadence.MONTHLY ? 1 : 3);
    }

    /// Whether its figures are computed from a file of rows and nobody types them (明细报送).
    public boolean isByRows() {
        return code.equals(LoanForm.CODE);
    }

    public boolean hasCounties() {
        return items.stream().anyMatch(FormItem::byCounty);
    }

    /// Items that everybody who owes the form has a figure of (应报项): without it an institution is
    /// missing in what is counted of the item.
    public Set<String> required() {
        return checks.stream()
                .filter(it -> it.relation() == FormCheck.Relation.REPORTED)
                .flatMap(it -> Sum.of(it.left()).terms().stream())
                .map(Sum.Term::item)
                .collect(java.util.stream.Collectors.toSet());
    }

    Map<String, FormItem> itemsByCode() {
        return items.stream().collect(java.util.stream.Collectors.toMap(FormItem::code, it -> it));
    }
}
