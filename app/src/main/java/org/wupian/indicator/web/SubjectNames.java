package org.wupian.indicator.web;

import static org.wupian.ui.Text.t;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.BankGroups;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.indicator.Figures;
import org.wupian.indicator.Subject;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.ui.Option;
import org.wupian.ui.Text;

/// Subjects by name, and those a person may choose from.
@Component
class SubjectNames {

    private final Organisations organisations;
    private final BankGroups groups;
    private final Figures figures;

    SubjectNames(Organisations organisations, BankGroups groups, Figures figures) {
        this.organisations = organisations;
        this.groups = groups;
        this.figures = figures;
    }

    String of(Subject it) {
        return switch (it.by()) {
            case CITY -> t("indicator.by.city");
            case COUNTY, INSTITUTION -> organisations.name(it.id());
            case GROUP -> group(it.id());
            case CHAIN, CLUSTER -> it.id();
            case MEDIAN -> t("indicator.median.of", group(it.id()));
        };
    }

    /// What a row of a formula is about beside its institution: a county, chain or cluster.
    String place(String county) {
        int at = county.indexOf(':');
        return at < 0 ? organisations.name(county) : county.substring(at + 1);
    }

    /// Codes of the groups of banks.
    Stream<String> groups() {
        return groups.all().stream().map(BankGroups.BankGroup::code);
    }

    private String group(String code) {
        return groups.all().stream()
                .filter(it -> it.code().equals(code))
                .map(it -> Text.locale().equals(Locale.ENGLISH) ? it.english() : it.name())
                .findFirst()
                .orElse(code);
    }

    /// The city, the counties, the groups, the institutions whose figures the caller may see, and
    /// the chains and clusters counted in the month.
    List<Option> options(YearMonth month) {
        List<Option> options = new ArrayList<>();
        options.add(option(Subject.CITY));
        add(options, Subject.By.COUNTY, Organisation.Kind.COUNTY);
        groups.all().forEach(it -> options.add(option(new Subject(Subject.By.GROUP, it.code()))));
        add(options, Subject.By.INSTITUTION, Organisation.Kind.BANK);
        add(options, Subject.By.INSTITUTION, Organisation.Kind.INSURER);
        figures.chains(month).forEach(it -> options.add(option(it)));
        return options;
    }

    private void add(List<Option> options, Subject.By by, Organisation.Kind kind) {
        organisations.of(kind).stream()
                .filter(it -> by == Subject.By.COUNTY || maySee(it))
                .forEach(it -> options.add(option(new Subject(by, it.code()))));
    }

    private static boolean maySee(Organisation it) {
        Caller caller = CurrentCaller.get();
        return caller.is(Role.OFFICE, Role.REGULATOR, Role.AUDITOR) || caller.worksFor(it.code());
    }

    private Option option(Subject it) {
        return new Option(Address.of(it), of(it));
    }
}
