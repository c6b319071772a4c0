package org.wupian.engagement.web;

import static org.wupian.engagement.web.EngagementWords.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.engagement.ChooseUnit;
import org.wupian.engagement.Coverage;
import org.wupian.engagement.Engagement;
import org.wupian.engagement.EngagementFilter;
import org.wupian.engagement.EngagementOrder;
import org.wupian.engagement.Engagements;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToListUsersAndAuditor;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.roster.Roster;
import org.wupian.roster.Rosters;
import org.wupian.ui.AllPages;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Option;
import org.wupian.ui.Section;
import org.wupian.ui.SeeOther;

/// The work list (走访对接清单): whom to visit, whom to call again, what came of it.
@Controller
@RequestMapping("/engagements")
class EngagementsController {

    private static final int MOST_EXPORTED = 50_000;

    private static final Map<String, EngagementOrder> ORDERS =
            Map.of(
                    "name", EngagementOrder.NAME,
                    "county", EngagementOrder.COUNTY,
                    "unit", EngagementOrder.UNIT,
                    "last", EngagementOrder.LAST,
                    "next", EngagementOrder.NEXT,
                    "need", EngagementOrder.NEED,
                    "credited", EngagementOrder.CREDITED);

    /// The last one of the page before and how many there are until it.
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})\\.(\\d{1,7})");

    private final Engagements engagements;
    private final Coverage coverage;
    private final ChooseUnit choose;
    private final Rosters rosters;
    private final Organisations organisations;

    EngagementsController(
            Engagements engagements,
            Coverage coverage,
            ChooseUnit choose,
            Rosters rosters,
            Organisations organisations) {
        this.engagements = engagements;
        this.coverage = coverage;
        this.choose = choose;
        this.rosters = rosters;
        this.organisations = organisations;
    }

    @Bean
    static NavigationEntry engagementsEntry() {
        return new NavigationEntry(
                Section.FINANCING,
                "engagement.list",
                "/engagements",
                java.util.Set.of(
                        Role.OFFICE,
                        Role.GROUP,
                        Role.DEPARTMENT,
                        Role.COUNTY,
                        Role.BANK,
                        Role.REGULATOR,
                        Role.AUDITOR),
                1);
    }

    @AllowedToListUsersAndAuditor
    @GetMapping
    Answer list(Ask ask) {
        EngagementFilter filter = filter(ask);
        Matcher cursor = CURSOR.matcher(ask.filter("after"));
        long after = cursor.matches() ? Long.parseLong(cursor.group(1)) : 0;
        int from = cursor.matches() ? Integer.parseInt(cursor.group(2)) : 0;
        List<Engagement> found =
                ask.export() ? List.of() : read(ask, filter, after, Listing.ROWS + 1);
        List<Engagement> page = found.subList(0, Math.min(Listing.ROWS, found.size()));
        boolean more = found.size() > page.size();
        Listing<Engagement> list =
                Listing.page(
                                ask,
                                t("list"),
                                page,
                                from,
                                engagements.count(filter),
                                more ? page.getLast().id() + "." + (from + page.size()) : null,
                                new AllPages<>(
                                        MOST_EXPORTED,
                                        (last, _, most) ->
                                                read(
                                                        ask,
                                                        filter,
                                                        last == null ? 0 : last.id(),
                                                        most)),
                                columns(),
                                facets())
                        .sortedBy(ORDERS.keySet());
        return list.answer(() -> page(list, filter));
    }

    private EngagementsPage page(Listing<Engagement> list, EngagementFilter filter) {
        Caller caller = CurrentCaller.get();
        Roster roster =
                filter.roster().isEmpty()
                        ? null
                        : rosters.all().stream()
                                .filter(it -> it.code().equals(filter.roster()))
                                .findFirst()
                                .orElse(null);
        boolean chooses =
                roster != null
                        && (choose.chooses(roster)
                                || (roster.visits() == Roster.Visits.COUNTY
                                        && caller.is(Role.COUNTY)));
        return new EngagementsPage(
                list,
                filter,
                caller.is(Role.BANK, Role.COUNTY),
                chooses && list.total() > 0
                        ? choose.banks(java.util.Objects.requireNonNull(roster)).stream()
                                .map(it -> new Option(it.code(), it.name()))
                                .toList()
                        : List.of());
    }

    private EngagementFilter filter(Ask ask) {
        return new EngagementFilter(
                ask.filter("roster"),
                ask.filter("bank"),
                ask.filter("county"),
                EngagementsApi.state(ask.filter("state")),
                ask.words(),
                engagements.today());
    }

    private List<Engagement> read(Ask ask, EngagementFilter filter, long after, int most) {
        EngagementOrder order = ask.order().map(ORDERS::get).orElse(EngagementOrder.ID);
        return engagements.find(filter, order, ask.descending(), after, most);
    }

    /// Gives all that are shown to one bank.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR, Role.COUNTY})
    @PostMapping("/assign")
    SeeOther assign(
            @RequestParam(defaultValue = "") String roster,
            @RequestParam(defaultValue = "") String bank,
            @RequestParam(defaultValue = "") String county,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit) {
        EngagementFilter filter =
                new EngagementFilter(
                        roster, bank, county, EngagementsApi.state(state), q, engagements.today());
        int given = choose.give(filter, unit);
        return new SeeOther("/engagements?roster=" + rosters.get(roster).code())
                .flash("engagement.given", given);
    }

    private List<Column<Engagement>> columns() {
        List<Column<Engagement>> columns = new ArrayList<>();
        columns.add(
                Column.of(
                        "name", t("name"), it -> Cell.link(it.title(), "/engagements/" + it.id())));
        columns.add(
                Column.of(
                        "stage",
                        t("stage"),
                        it ->
                                it.isOpen()
                                        ? EngagementWords.tag(it.stage())
                                        : new Cell.Tag(t("ended"), "grey")));
        columns.add(Column.of("county", t("county"), it -> unit(it.county())));
        if (!CurrentCaller.get().is(Role.BANK)) {
            columns.add(Column.of("unit", t("unit"), this::visiting));
        }
        columns.add(Column.of("last", t("last"), it -> Cell.day(it.lastOn())));
        columns.add(Column.of("next", t("next"), this::next));
        columns.add(Column.figures("need", t("need"), it -> EngagementWords.money(it.needFen())));
        columns.add(
                Column.figures(
                        "credited",
                        t("creditedAmount"),
                        it -> EngagementWords.money(it.creditedFen())));
        columns.add(
                Column.figures("lent", t("lentAmount"), it -> EngagementWords.money(it.lentFen())));
        Map<String, String> names = new HashMap<>();
        rosters.all().forEach(it -> names.put(it.code(), it.name()));
        columns.add(
                Column.<Engagement>of(
                                "roster",
                                t("listed"),
                                it -> Cell.words(names.getOrDefault(it.roster(), it.roster())))
                        .whenChosen());
        return columns;
    }

    private Cell visiting(Engagement it) {
        return it.unit().isEmpty() ? new Cell.Tag(t("unassigned"), "amber") : unit(it.unit());
    }

    private Cell next(Engagement it) {
        return it.nextOn() == null
                ? new Cell.None("")
                : it.isOverdueOn(engagements.today())
                        ? new Cell.Tag(
                                t("overdue.on", org.wupian.ui.Display.day(it.nextOn())), "red")
                        : Cell.day(it.nextOn());
    }

    private Cell unit(String code) {
        return Cell.words(code.isEmpty() ? null : organisations.name(code));
    }

    private List<Facet<Engagement>> facets() {
        List<Facet<Engagement>> facets = new ArrayList<>();
        facets.add(
                Facet.asked(
                        "state",
                        t("stage"),
                        EngagementWords.options("state", EngagementFilter.State.values())));
        facets.add(
                Facet.asked(
                        "roster",
                        t("listed"),
                        coverage.rosters().stream()
                                .map(it -> new Option(it.code(), it.name()))
                                .toList()));
        facets.add(Facet.asked("county", t("county"), units(Organisation.Kind.COUNTY)));
        if (!CurrentCaller.get().is(Role.BANK)) {
            List<Option> units = new ArrayList<>(units(Organisation.Kind.BANK));
            units.addAll(units(Organisation.Kind.COUNTY));
            facets.add(Facet.asked("bank", t("unit"), units));
        }
        return facets;
    }

    private List<Option> units(Organisation.Kind kind) {
        return organisations.of(kind).stream().map(it -> new Option(it.code(), it.name())).toList();
    }
}
