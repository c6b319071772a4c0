package org.wupian.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Pack;
import org.wupian.roster.Roster;
import org.wupian.roster.SentFile;
import org.wupian.synth.DepartmentLists;
import org.wupian.synth.ListRequest;
import org.wupian.synth.ListStyle;
import org.wupian.synth.SyntheticCity;
import org.wupian.synth.SyntheticFirm;
import org.wupian.synth.SyntheticFirms;
import org.wupian.synth.SyntheticUnit;

/// The files that the city's departments and counties send for the rosters (演示名单文件): each names
/// some of the same invented firms, each in its own manner.
class DemoLists {

    private static final int FIRMS = 1400;
    private static final int USUAL_MONTHS = 24;

    private final DepartmentLists lists;
    private final Organisations organisations;
    private final List<SyntheticUnit> units;
    private final List<SyntheticFirm> enterprises;
    private final List<SyntheticFirm> firms;

    DemoLists(Pack pack, SyntheticCity city, Organisations organisations) {
        this.organisations = organisations;
        lists = new DepartmentLists(pack, DemoSettings.SEED);
        units = city.enterprises();
        enterprises = SyntheticFirms.behind(units, pack, DemoSettings.SEED);
        firms = SyntheticFirms.of(pack, FIRMS, DemoSettings.SEED);
    }

    /// The credit code of the firm that the people of an enterprise's unit stand for.
    String codeOf(SyntheticUnit enterprise) {
        return enterprises.get(units.indexOf(enterprise)).code();
    }

    /// Makers of things and services in technology; those behind enterprises' accounts first.
    ///
    /// @param skipped so many firms of the city are passed over
    List<SyntheticFirm> technology(int skipped, int count) {
        return Stream.concat(enterprises.stream(), makers().skip(skipped)).limit(count).toList();
    }

    /// The same without those behind enterprises' accounts.
    List<SyntheticFirm> makers(int skipped, int count) {
        return makers().skip(skipped).limit(count).toList();
    }

    private Stream<SyntheticFirm> makers() {
        return firms.stream().filter(it -> isCompany(it) && "CIM".contains(it.industry()));
    }

    /// Companies whatever they do; those behind enterprises' accounts first.
    List<SyntheticFirm> companies(int skipped, int count) {
        Stream<SyntheticFirm> others = firms.stream().filter(DemoLists::isCompany).skip(skipped);
        return Stream.concat(enterprises.stream(), others).limit(count).toList();
    }

    /// Those that borrow, as many of a hundred as the city's firms may.
    List<SyntheticFirm> borrowers(int percent) {
        return Stream.concat(enterprises.stream(), firms.stream())
                .filter(it -> Math.floorMod(it.code().hashCode(), 100) < percent)
                .toList();
    }

    /// Cooperatives, family farms and others on the land of a county.
    List<SyntheticFirm> farms(String county, int count) {
        return firms.stream()
                .filter(it -> it.county().equals(county) && it.industry().equals("A"))
                .limit(count)
                .toList();
    }

    private static boolean isCompany(SyntheticFirm it) {
        return it.code().startsWith("91") && !it.name().contains("分公司");
    }

    /// A file as it is sent.
    ///
    /// @param source empty for a roster with one list
    /// @param number another one types the same firms otherwise
    SentFile file(
            Roster roster,
            String source,
            String sender,
            List<SyntheticFirm> of,
            int number,
            LocalDate asOf) {
        boolean whole = number > 1;
        String title = source.isEmpty() ? roster.name() : roster.sourceName(source) + "名单";
        int months = roster.source(source).map(Roster.Source::months).orElse(USUAL_MONTHS);
        ListStyle style = ListStyle.values()[Math.floorMod(source.hashCode() + number, 2)];
        String csv =
                lists.of(
                                new ListRequest(
                                        roster.code(),
                                        title,
                                        organisations.name(sender),
                                        of,
                                        style,
                                        number * 31 + sender.hashCode() % 31,
                                        enterprises.size(),
                                        asOf,
                                        months))
                        .csv();
        String name = organisations.name(sender) + title + asOf + ".csv";
        return new SentFile(
                name,
                new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)),
                source,
                sender,
                asOf,
                whole,
                true);
    }
}
