package org.wupian.enterprise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.linkage.FirmName;
import org.wupian.linkage.NameKind;

/// Tells an operator's names apart (现用名、曾用名、简称). Lists call it also by a part of its name: that is
/// a short one. One that was replaced by quite another, or that a list calls a former one, is a
/// former one; the matcher treats it as any other that a list used.
@Component
class SortNames {

    private final NameVariants variants;

    SortNames(NameVariants variants) {
        this.variants = variants;
    }

    /// @param names as lists gave them, which may give one as the present and as the former name
    /// @param full the one it goes by
    List<OperatorName> sorted(List<OperatorName> names, String full) {
        LocalDate since =
                names.stream()
                        .filter(it -> variants.same(it.name(), full))
                        .map(OperatorName::asOf)
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN);
        Set<String> givenUp =
                names.stream()
                        .filter(it -> it.kind() == NameKind.FORMER)
                        .map(it -> FirmName.normal(it.name()))
                        .collect(Collectors.toSet());
        Map<String, OperatorName> once = new LinkedHashMap<>();
        for (OperatorName it : names) {
            String normal = FirmName.normal(it.name());
            boolean former = givenUp.contains(normal) && !variants.same(it.name(), full);
            once.putIfAbsent(normal, former ? it.asFormer(since) : placed(it, full, since));
        }
        return List.copyOf(once.values());
    }

    /// @param since day of the first list that used the full name
    private OperatorName placed(OperatorName it, String full, LocalDate since) {
        if (it.kind() != NameKind.CURRENT) {
            return it;
        }
        if (variants.isShort(it.name(), full)) {
            return it.asShort();
        }
        return it.asOf().isBefore(since) && variants.isOther(it.name(), full)
                ? it.asFormer(since)
                : it;
    }
}
