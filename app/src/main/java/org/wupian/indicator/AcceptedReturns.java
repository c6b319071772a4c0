package org.wupian.indicator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wupian.directory.Organisation;
import org.wupian.returns.Form;
import org.wupian.returns.FormItem;

/// The returns that were accepted for a month (已采纳报送), and which figures they have.
final class AcceptedReturns {

    /// What an institution reported of an item.
    ///
    /// @param whole the figure of the whole institution is there
    /// @param counties there are figures of counties, or nothing to divide among them
    record Item(String form, String organisation, String item, boolean whole, boolean counties) {}

    private record Key(String form, String organisation, String item) {}

    private final Map<Key, Item> items = new HashMap<>();
    private final Map<String, Set<String>> reporters = new HashMap<>();

    AcceptedReturns(List<Item> all) {
        for (Item it : all) {
            items.put(new Key(it.form(), it.organisation(), it.item()), it);
            reporters.computeIfAbsent(it.form(), _ -> new HashSet<>()).add(it.organisation());
        }
    }

    /// How many institutions have one of the indicator's returns accepted.
    int reporters(Indicator indicator) {
        Set<String> all = new HashSet<>();
        indicator.forms().forEach(it -> all.addAll(reporters.getOrDefault(it.code(), Set.of())));
        return all.size();
    }

    /// Whether the institution owes a return of the indicator and it is not accepted, or has no
    /// figure of an item that everybody has.
    ///
    /// @param county code, when a figure of this county is wanted; empty for whole institutions
    boolean lacks(Indicator indicator, Organisation it, String county) {
        return indicator.forms().stream()
                .filter(form -> form.isOwedBy(it))
                .filter(form -> county.isEmpty() || concerns(it, county))
                .anyMatch(form -> lacks(indicator, form, it.code(), !county.isEmpty()));
    }

    /// A county reports of itself only.
    private static boolean concerns(Organisation it, String county) {
        return it.kind() != Organisation.Kind.COUNTY || it.code().equals(county);
    }

    private boolean lacks(Indicator indicator, Form form, String organisation, boolean byCounty) {
        if (!reporters.getOrDefault(form.code(), Set.of()).contains(organisation)) {
            return true;
        }
        Set<String> required = form.required();
        return indicator.sources().stream()
                .filter(it -> it.form().equals(form) && required.contains(it.item().code()))
                .anyMatch(it -> !has(form, organisation, it.item(), byCounty));
    }

    private boolean has(Form form, String organisation, FormItem item, boolean byCounty) {
        Item it = items.get(new Key(form.code(), organisation, item.code()));
        return it != null && (byCounty && item.byCounty() ? it.counties() : it.whole());
    }
}
