package org.wupian.bulletin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Every number a bulletin prints (通报数字表), computed from what was gathered and from nothing else.
/// The text, the tables and the page that explains them take their numbers from here.
public final class Figures {

    static final List<String> STATUSES = List.of("ON_TRACK", "AT_RISK", "OFF_TRACK", "DONE", "");
    static final List<String> RANKED = List.of("COUNTY", "BANK", "INSURER");

    private final Gathered gathered;
    private final Map<String, Figure> byId = new LinkedHashMap<>();

    private Figures(Gathered gathered) {
        this.gathered = gathered;
        overview();
        areas();
        units();
        targets();
        decisions();
    }

    public static Figures of(Gathered gathered) {
        return new Figures(gathered);
    }

    public List<Figure> all() {
        return List.copyOf(byId.values());
    }

    /// @throws IllegalArgumentException for a figure no bulletin has
    Figure get(String key, String about) {
        Figure figure = byId.get(about.isEmpty() ? key : key + "-" + about);
        if (figure == null) {
            throw new IllegalArgumentException(key + " " + about);
        }
        return figure;
    }

    int count(String key, String about) {
        return get(key, about).rows().size();
    }

    String shown(String key) {
        return get(key, "").shown();
    }

    private void add(Figure figure) {
        byId.put(figure.id(), figure);
    }

    private void overview() {
        add(Figure.count("overview", "measures", "", "项", rows(gathered.measures())));
        reports("overview", "", gathered.reports());
        add(
                Figure.count(
                        "overview",
                        "accepted",
                        "",
                        "份",
                        of(gathered.reports(), Gathered.Report::accepted)));
        share("received_rate", Gathered.Report::received);
        share("on_time_rate", Gathered.Report::onTime);
        statuses("overview", "", gathered.measures());
    }

    private void share(String key, Predicate<Gathered.Report> in) {
        List<Figure.Row> rows =
                gathered.reports().stream().map(it -> row(it, in.test(it))).toList();
        add(Figure.share("overview", key, "", rows));
    }

    private void reports(String group, String about, List<Gathered.Report> reports) {
        String of = about.isEmpty() ? "" : "unit_";
        add(Figure.count(group, of + "owed", about, "份", of(reports, _ -> true)));
        add(
                Figure.count(
                        group,
                        of + "received",
                        about,
                        "份",
                        of(reports, Gathered.Report::received)));
        add(Figure.count(group, of + "on_time", about, "份", of(reports, Gathered.Report::onTime)));
        add(
                Figure.count(
                        group,
                        of + "late",
                        about,
                        "份",
                        of(reports, it -> it.received() && it.late())));
        add(Figure.count(group, of + "missing", about, "份", of(reports, it -> !it.received())));
    }

    private void statuses(String group, String about, List<Gathered.Measure> measures) {
        for (String status : STATUSES) {
            String key =
                    (about.isEmpty() ? "status_" : "area_") + (status.isEmpty() ? "NONE" : status);
            List<Gathered.Measure> with =
                    measures.stream().filter(it -> status.equals(status(it))).toList();
            add(Figure.count(group, key, about, "项", rows(with)));
        }
    }

    private void areas() {
        for (Gathered.Area area : gathered.areas()) {
            List<Gathered.Measure> of =
                    gathered.measures().stream()
                            .filter(it -> it.area().equals(area.code()))
                            .toList();
            if (!of.isEmpty()) {
                add(Figure.count("areas", "area_measures", area.code(), "项", rows(of)));
                statuses("areas", area.code(), of);
            }
        }
    }

    /// The units of the rankings, and of the others those that were late or silent.
    private void units() {
        for (Gathered.Unit unit : gathered.units()) {
            List<Gathered.Report> own = gathered.reportsOf(unit.code());
            if (!own.isEmpty()) {
                reports("units", unit.code(), own);
                List<Figure.Row> rows = own.stream().map(it -> row(it, it.onTime())).toList();
                add(Figure.share("units", "unit_on_time_rate", unit.code(), rows));
            }
        }
    }

    private void targets() {
        for (Gathered.Target it : gathered.targets()) {
            if (it.actual() != null) {
                List<Figure.Row> rows =
                        List.of(
                                new Figure.Row(
                                        "%s %s%s"
                                                .formatted(
                                                        it.name(),
                                                        it.aim().toPlainString(),
                                                        it.unit()),
                                        it.month() == null ? "" : it.month().toString(),
                                        "target_" + it.light(),
                                        true));
                add(
                        new Figure(
                                "targets",
                                "target_actual",
                                it.code(),
                                it.actual(),
                                it.unit(),
                                rows));
                if (it.share() != null) {
                    add(
                            new Figure(
                                    "targets",
                                    "target_share",
                                    it.code(),
                                    TargetWords.percent(it.share()),
                                    "%",
                                    rows));
                }
            }
        }
    }

    private void decisions() {
        List<Gathered.Action> actions = gathered.actions();
        add(Figure.count("decisions", "actions", "", "项", actions(actions, _ -> true)));
        add(
                Figure.count(
                        "decisions",
                        "actions_done",
                        "",
                        "项",
                        actions(actions, Gathered.Action::done)));
        add(
                Figure.count(
                        "decisions",
                        "actions_overdue",
                        "",
                        "项",
                        actions(actions, it -> overdue(gathered, it))));
        List<Figure.Row> open =
                gathered.matters().stream()
                        .filter(it -> !it.closed())
                        .map(it ->
                                new Figure.Row(
                                        it.title(), it.reportedBy(), "matter_" + it.state(), true))
                        .toList();
        add(Figure.count("decisions", "matters_open", "", "项", open));
    }

    /// Not done by the end of the bulletin's month although due before.
    static boolean overdue(Gathered gathered, Gathered.Action action) {
        return !action.done()
                && action.dueOn() != null
                && !action.dueOn().isAfter(gathered.month().atEndOfMonth());
    }

    private static List<Figure.Row> actions(
            List<Gathered.Action> actions, Predicate<Gathered.Action> which) {
        return actions.stream()
                .filter(which)
                .map(it ->
                        new Figure.Row(
                                it.decision(),
                                it.owner(),
                                it.done() ? "action_done" : "action_open",
                                true))
                .toList();
    }

    private static List<Figure.Row> of(
            List<Gathered.Report> reports, Predicate<Gathered.Report> which) {
        return reports.stream().filter(which).map(it -> row(it, true)).toList();
    }

    private static Figure.Row row(Gathered.Report it, boolean counted) {
        String state = it.received() ? (it.late() ? "late" : "on_time") : "missing";
        return new Figure.Row(it.measure() + "/" + it.kind(), it.organisation(), state, counted);
    }

    private static List<Figure.Row> rows(List<Gathered.Measure> measures) {
        return Stream.ofNullable(measures)
                .flatMap(List::stream)
                .map(it -> new Figure.Row(it.number(), it.lead(), "status_" + name(it), true))
                .toList();
    }

    private static String name(Gathered.Measure it) {
        return it.status() == null ? "NONE" : it.status();
    }

    private static String status(Gathered.Measure it) {
        return it.status() == null ? "" : it.status();
    }
}
