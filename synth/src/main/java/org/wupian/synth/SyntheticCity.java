package org.wupian.synth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wupian.kernel.Pack;
import org.wupian.kernel.WorkingDays;

/// A city that lives (合成城市): for every month up to the open one each unit's report, the meetings
/// and what moved. Values only; whoever wants them in the product drives the product with them.
public final class SyntheticCity {

    /// How many banks the demonstration has.
    public static final int BANKS = 12;

    /// Of how many months figures are known, the open one among them.
    private static final int HISTORY = 18;

    private final YearMonth openMonth;
    private final long seed;
    private final List<SyntheticUnit> banks;
    private final List<SyntheticUnit> insurers;
    private final List<SyntheticUnit> enterprises;
    private final Cast cast;
    private final Wording wording;
    private final Pace pace;
    private final Attainment attainment;
    private final List<SyntheticMeeting> meetings;
    private final List<SyntheticMatter> matters;
    private final Returns returns;

    private SyntheticCity(Pack pack, YearMonth openMonth, long seed, int bankCount) {
        this.openMonth = openMonth;
        this.seed = seed;
        String city = pack.property("name");
        banks = Invented.banks(city, bankCount);
        insurers = Invented.insurers(city);
        enterprises = Invented.enterprises();
        cast = new Cast(pack, all(banks, insurers, enterprises));
        wording = new Wording(new Phrases(pack), cast, seed);
        WorkingDays days = WorkingDays.of(pack);
        int dueDay = Integer.parseInt(pack.property("report.dueDay", "20"));
        pace = new Pace(seed, dueDay, days, cast);
        attainment = new Attainment(pack, seed);
        String office = pack.property("office", "office");
        meetings = new Meetings(cast, pace, days, office, seed).of(openMonth);
        matters = new Matters(pack, cast, days).of(openMonth);
        returns = new Returns(pack, cast.ofKinds(List.of("county")), openMonth, seed);
    }

    public static SyntheticCity of(Pack pack, YearMonth openMonth, long seed) {
        return new SyntheticCity(pack, openMonth, seed, BANKS);
    }

    public static SyntheticCity of(Pack pack, YearMonth openMonth, long seed, int banks) {
        return new SyntheticCity(pack, openMonth, seed, banks);
    }

    /// The months the city lives through, oldest first; the last one is the open one.
    public List<YearMonth> months() {
        return List.of(openMonth.minusMonths(2), openMonth.minusMonths(1), openMonth);
    }

    public YearMonth openMonth() {
        return openMonth;
    }

    public List<SyntheticUnit> banks() {
        return banks;
    }

    public List<SyntheticUnit> insurers() {
        return insurers;
    }

    public List<SyntheticUnit> enterprises() {
        return enterprises;
    }

    /// A clerk and a leader for every unit, invented ones included.
    public List<SyntheticPerson> people() {
        List<SyntheticPerson> people = new ArrayList<>();
        for (Cast.Unit unit : cast.units()) {
            Luck luck = Luck.of(seed, "people", unit.code());
            people.add(new SyntheticPerson(unit.code(), Invented.person(luck), false));
            people.add(new SyntheticPerson(unit.code(), Invented.person(luck), true));
        }
        return people;
    }

    /// What every unit reports for a month, in the plan's order, a measure's summary first.
    public List<SyntheticReport> reports(YearMonth month) {
        List<SyntheticReport> reports = new ArrayList<>();
        for (Cast.Measure measure : cast.measures()) {
            reports.add(report(month, measure.number(), measure.lead(), true));
            for (String unit : measure.units()) {
                reports.add(report(month, measure.number(), unit, false));
            }
        }
        return reports;
    }

    /// One report. Any unit may be asked about any measure of the pack.
    ///
    /// @param summary the measure as a whole, as its lead sums it up
    public SyntheticReport report(
            YearMonth month, String measureNumber, String unit, boolean summary) {
        Cast.Measure measure = cast.measure(measureNumber);
        Luck luck = Luck.of(seed, "report", month, measureNumber, unit, summary);
        Light light = pace.measure(month, measureNumber);
        Light own = summary ? light : pace.part(light, luck);
        Wording.Speech speech =
                new Wording.Speech(month, measure, unit, voice(measure, unit, summary));
        boolean troubled = own == Light.AT_RISK || own == Light.OFF_TRACK || luck.chance(20);
        LocalDateTime submitted = pace.submitted(month, measureNumber, unit);
        SyntheticReport.Return returned = pace.returned(submitted, wording.vague(speech), luck);
        LocalDateTime last = returned == null ? submitted : returned.again();
        return new SyntheticReport(
                month,
                measureNumber,
                unit,
                summary,
                own,
                wording.text(speech, "done"),
                wording.text(speech, "next"),
                troubled ? wording.text(speech, "difficulty") : "",
                figures(speech, summary),
                submitted,
                pace.accepted(last, luck),
                returned);
    }

    public List<SyntheticMeeting> meetings() {
        return meetings;
    }

    public List<SyntheticMatter> matters() {
        return matters;
    }

    /// The months before those the city lives through of which figures are known, oldest first:
    /// with the others a year and a half.
    public List<YearMonth> earlier() {
        List<YearMonth> earlier = new ArrayList<>();
        for (int back = HISTORY - 1; back >= months().size(); back--) {
            earlier.add(openMonth.minusMonths(back));
        }
        return earlier;
    }

    /// The figures a unit reports in a form of the pack; none where the pack does not say how they
    /// are drawn.
    public List<SyntheticCell> figures(String form, String unit, YearMonth month) {
        return returns.of(form, unit, month);
    }

    /// What was reached of each target of the pack by the end of a month, by the target's code.
    public Map<String, BigDecimal> actuals(YearMonth month) {
        return attainment.of(month);
    }

    /// The day by which a month's reports are due.
    public LocalDate due(YearMonth month) {
        return pace.due(month);
    }

    private List<SyntheticFigure> figures(Wording.Speech speech, boolean summary) {
        if (!summary) {
            return List.of();
        }
        List<SyntheticFigure> figures =
                new ArrayList<>(attainment.figures(speech.month(), speech.measure().number()));
        figures.addAll(wording.figures(speech));
        return figures;
    }

    private String voice(Cast.Measure measure, String unit, boolean summary) {
        if (summary) {
            return "summary";
        }
        return measure.lead().equals(unit) ? "lead" : cast.unit(unit).kind();
    }

    @SafeVarargs
    private static List<SyntheticUnit> all(List<SyntheticUnit>... lists) {
        List<SyntheticUnit> all = new ArrayList<>();
        for (List<SyntheticUnit> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
