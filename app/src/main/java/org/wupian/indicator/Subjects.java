package org.wupian.indicator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.formula.Part;

/// Which rows of a formula belong to whom (归集).
@Component
class Subjects {

    private final Organisations organisations;
    private final BankGroups groups;

    Subjects(Organisations organisations, BankGroups groups) {
        this.organisations = organisations;
        this.groups = groups;
    }

    /// The rows of everybody who has any; those of the city and its groups always.
    Map<Subject, List<Part>> of(Indicator indicator, List<Part> parts) {
        Map<Subject, List<Part>> found = new LinkedHashMap<>();
        found.put(Subject.CITY, parts.stream().filter(it -> it.county().isEmpty()).toList());
        if (owes(indicator, Organisation.Kind.BANK)) {
            groups.all().forEach(it -> put(found, new Subject(Subject.By.GROUP, it.code()), parts));
        }
        for (Organisation it : organisations.all()) {
            switch (it.kind()) {
                case COUNTY -> put(found, new Subject(Subject.By.COUNTY, it.code()), parts);
                case BANK, INSURER -> {
                    if (indicator.evaluate().paired()) {
                        put(found, new Subject(Subject.By.INSTITUTION, it.code()), parts);
                    }
                }
                default -> {}
            }
        }
        return found;
    }

    private void put(Map<Subject, List<Part>> found, Subject subject, List<Part> parts) {
        List<Part> own = rows(subject, parts);
        if (!own.isEmpty()) {
            found.put(subject, own);
        }
    }

    /// The rows of one subject. A county has what institutions report about it and what it reports
    /// itself.
    List<Part> rows(Subject subject, List<Part> parts) {
        String id = subject.id();
        return parts.stream()
                .filter(it ->
                        switch (subject.by()) {
                            case CITY -> it.county().isEmpty();
                            case COUNTY ->
                                    it.county().equals(id)
                                            || (it.county().isEmpty()
                                                    && it.organisation().equals(id));
                            case INSTITUTION ->
                                    it.county().isEmpty() && it.organisation().equals(id);
                            case GROUP, MEDIAN ->
                                    it.county().isEmpty()
                                            && members(id).contains(it.organisation());
                        })
                .toList();
    }

    /// Who owes the returns and gave none.
    List<String> missing(Indicator indicator, Subject subject, YearMonth month, List<Part> parts) {
        if (subject.by() != Subject.By.CITY && subject.by() != Subject.By.GROUP) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        for (Organisation it : organisations.all()) {
            boolean asked =
                    indicator.forms().stream().anyMatch(form -> form.isOwedBy(it))
                            && (subject.by() == Subject.By.CITY
                                    || members(subject.id()).contains(it.code()));
            boolean gave =
                    parts.stream()
                            .anyMatch(part ->
                                    part.month().equals(month)
                                            && part.organisation().equals(it.code()));
            if (asked && !gave) {
                missing.add(it.code());
            }
        }
        return missing;
    }

    private List<String> members(String group) {
        return groups.all().stream()
                .filter(it -> it.code().equals(group))
                .findFirst()
                .map(BankGroups.BankGroup::members)
                .orElse(List.of());
    }

    private static boolean owes(Indicator indicator, Organisation.Kind kind) {
        return indicator.forms().stream().allMatch(it -> it.reporters().contains(kind));
    }
}
