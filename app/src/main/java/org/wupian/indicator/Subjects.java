package org.wupian.indicator;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.wupian.directory.BankGroups;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.formula.Part;
import org.wupian.returns.Form;

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
        for (Subject.By by : List.of(Subject.By.CHAIN, Subject.By.CLUSTER)) {
            parts.stream()
                    .map(Part::county)
                    .filter(it -> it.startsWith(by.prefix()))
                    .map(it -> new Subject(by, it.substring(by.prefix().length())))
                    .distinct()
                    .sorted(Comparator.comparing(Subject::id))
                    .forEach(it -> put(found, it, parts));
        }
        return found;
    }

    /// Whether the subject has the indicator as soon as it reports. What is counted from loans a
    /// bank has only where there are any, and a chain only what it has.
    boolean concerns(Indicator indicator, Subject subject) {
        boolean byRows = indicator.forms().stream().anyMatch(Form::isByRows);
        return isCountedFor(indicator, subject)
                && switch (subject.by()) {
                    case CITY, COUNTY -> true;
                    case INSTITUTION, GROUP, MEDIAN -> !byRows;
                    case CHAIN, CLUSTER -> false;
                };
    }

    /// Whether the indicator is counted for the subject at all: for a county what is reported by
    /// county or by itself, for a bank what banks report, for a chain what its formula gives by
    /// chain.
    boolean isCountedFor(Indicator indicator, Subject subject) {
        boolean byBank = !indicator.isOfNobody() && owes(indicator, Organisation.Kind.BANK);
        return switch (subject.by()) {
            case CITY -> true;
            case COUNTY ->
                    !indicator.isByChain()
                            && indicator.sources().stream().allMatch(Subjects::isByCounty);
            case INSTITUTION ->
                    indicator.evaluate().paired()
                            && !indicator.isOfNobody()
                            && organisations
                                    .find(subject.id())
                                    .filter(it -> owes(indicator, it.kind()))
                                    .isPresent();
            case GROUP -> byBank;
            case MEDIAN -> byBank && indicator.evaluate().paired();
            case CHAIN, CLUSTER -> indicator.isByChain();
        };
    }

    /// Whether somebody of a group of banks is in the city's figure.
    boolean isInside(Subject group, Figure city) {
        return members(group.id()).stream().anyMatch(it -> !city.missing().contains(it));
    }

    private static boolean isByCounty(Indicator.Source it) {
        return it.item().byCounty() || it.form().reporters().contains(Organisation.Kind.COUNTY);
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
                            case CHAIN, CLUSTER -> it.county().equals(subject.by().prefix() + id);
                            case GROUP, MEDIAN ->
                                    it.county().isEmpty()
                                            && members(id).contains(it.organisation());
                        })
                .toList();
    }

    /// What the rows of a subject have in the column `county`; none when it does not matter.
    static List<String> counties(Subject it) {
        return switch (it.by()) {
            case COUNTY -> List.of(it.id());
            case CHAIN, CLUSTER -> List.of(it.by().prefix() + it.id());
            default -> List.of();
        };
    }

    /// The institutions of a subject; none when it is not one of institutions.
    List<String> organisations(Subject it) {
        return switch (it.by()) {
            case INSTITUTION -> List.of(it.id());
            case GROUP, MEDIAN -> members(it.id());
            default -> List.of();
        };
    }

    /// Who owes one of the returns and has none accepted, or one without the indicator's items that
    /// everybody has; of a county all who report about it, and itself.
    List<String> missing(Indicator indicator, Subject subject, AcceptedReturns accepted) {
        String county = subject.by() == Subject.By.COUNTY ? subject.id() : "";
        Predicate<Organisation> concerned =
                switch (subject.by()) {
                    case CITY, COUNTY, CHAIN, CLUSTER -> _ -> true;
                    case GROUP -> it -> members(subject.id()).contains(it.code());
                    case INSTITUTION, MEDIAN -> _ -> false;
                };
        return organisations.all().stream()
                .filter(concerned)
                .filter(it -> accepted.lacks(indicator, it, county))
                .map(Organisation::code)
                .toList();
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
