package org.wupian.roster.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.roster.Reviews;
import org.wupian.roster.Roster;
import org.wupian.roster.RowProblem;
import org.wupian.roster.WaitingOrder;
import org.wupian.roster.WaitingRow;
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
import org.wupian.ui.Text;

/// The rows of imported lists that wait for a person's decision (待核清单).
@Controller
class ReviewsController {

    /// Import and row of the last one of the page before, and how many there are until it.
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})\\.(\\d{1,9})");

    private static final int MOST_EXPORTED = 50_000;

    /// By the columns' keys.
    private static final Map<String, WaitingOrder> ORDERS =
            Map.of(
                    "name", WaitingOrder.NAME,
                    "code", WaitingOrder.CODE,
                    "county", WaitingOrder.COUNTY,
                    "roster", WaitingOrder.ROSTER,
                    "sender", WaitingOrder.SENDER);

    private final Reviews reviews;
    private final Organisations organisations;

    ReviewsController(Reviews reviews, Organisations organisations) {
        this.reviews = reviews;
        this.organisations = organisations;
    }

    @Bean
    static NavigationEntry reviewsEntry() {
        return new NavigationEntry(
                Section.ROSTERS,
                "roster.reviews",
                "/reviews",
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR),
                40);
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @GetMapping("/reviews")
    Answer list(Ask ask) {
        List<Roster> own = reviews.own();
        Map<String, Integer> counts = reviews.waitingBy(own, "");
        Map<String, Integer> matching =
                ask.words().isEmpty() ? counts : reviews.waitingBy(own, ask.words());
        String code = ask.filter("roster");
        List<Roster> asked =
                own.stream().filter(it -> code.isEmpty() || it.code().equals(code)).toList();
        int total = asked.stream().mapToInt(it -> matching.getOrDefault(it.code(), 0)).sum();
        Matcher cursor = CURSOR.matcher(ask.filter("after"));
        boolean further = cursor.matches();
        Place place =
                further
                        ? new Place(
                                Long.parseLong(cursor.group(1)),
                                Integer.parseInt(cursor.group(2)),
                                Integer.parseInt(cursor.group(3)))
                        : Place.START;
        List<WaitingRow> found =
                ask.export() ? List.of() : read(ask, asked, place, Listing.ROWS + 1);
        List<WaitingRow> page = found.subList(0, Math.min(Listing.ROWS, found.size()));
        String next =
                found.size() > page.size()
                        ? cursor(page.getLast(), place.from() + page.size())
                        : null;
        Listing<WaitingRow> list =
                Listing.page(
                                ask,
                                Text.t("roster.reviews"),
                                page,
                                place.from(),
                                total,
                                next,
                                new AllPages<>(
                                        MOST_EXPORTED,
                                        (last, from, most) ->
                                                read(ask, asked, Place.after(last, from), most)),
                                columns(own, code),
                                List.of(Facet.asked("roster", t("roster"), options(own, counts))))
                        .sortedBy(ORDERS.keySet());
        return list.answer(() ->
                new ReviewsPage(
                        list,
                        counts.values().stream().mapToInt(Integer::intValue).sum(),
                        page.isEmpty() ? null : path(page.getFirst(), code)));
    }

    /// Where a page begins: behind that row of that import, and how many come before.
    private record Place(long batch, int row, int from) {

        static final Place START = new Place(0, 0, 0);

        static Place after(@Nullable WaitingRow last, int from) {
            return last == null ? START : new Place(last.batch(), last.row().row(), from);
        }
    }

    private List<WaitingRow> read(Ask ask, List<Roster> of, Place place, int most) {
        WaitingOrder order = ask.order().map(ORDERS::get).orElse(null);
        return order == null
                ? reviews.waiting(of, ask.words(), place.batch(), place.row(), most)
                : reviews.waiting(of, ask.words(), order, ask.descending(), place.from(), most);
    }

    private static String cursor(WaitingRow it, int until) {
        return it.batch() + "." + it.row().row() + "." + until;
    }

    private static List<Option> options(List<Roster> own, Map<String, Integer> counts) {
        return own.stream()
                .filter(it -> counts.containsKey(it.code()))
                .map(it ->
                        new Option(
                                it.code(),
                                Text.t(
                                        "roster.reviews.of",
                                        it.name(),
                                        counts.getOrDefault(it.code(), 0))))
                .toList();
    }

    private List<Column<WaitingRow>> columns(List<Roster> own, String code) {
        Map<String, String> names =
                own.stream().collect(Collectors.toMap(Roster::code, Roster::name));
        return List.of(
                Column.of("name", t("name"), it -> Cell.link(title(it), path(it, code))),
                Column.of("code", t("code"), it -> Cell.words(code(it))),
                Column.of(
                        "county",
                        t("county"),
                        it ->
                                Cell.words(
                                        it.row().county().isEmpty()
                                                ? null
                                                : organisations.name(it.row().county()))),
                Column.of("why", t("why"), it -> Cell.words(why(it))),
                Column.of("roster", t("roster"), it -> Cell.words(names.get(it.roster()))),
                Column.of(
                        "sender", t("sender"), it -> Cell.words(organisations.name(it.sender()))));
    }

    private static String title(WaitingRow it) {
        return it.row().title().isEmpty()
                ? Text.t("roster.reviews.nameless", it.row().line())
                : it.row().title();
    }

    /// The hash of a personal number is nobody's business.
    private static String code(WaitingRow it) {
        return it.row().code().startsWith("P") ? "" : it.row().code();
    }

    /// The first thing that asks for a person.
    private static String why(WaitingRow it) {
        return Stream.concat(
                        it.row().problems().stream()
                                .filter(one -> one.weight() == RowProblem.Weight.REVIEW)
                                .map(RowProblem::text),
                        it.row().reasons().stream().map(one -> one.text()))
                .findFirst()
                .orElse("");
    }

    /// @param roster the one the person works through; empty for all
    static String path(WaitingRow it, String roster) {
        String path = "/reviews/" + it.batch() + "/" + it.row().row();
        return roster.isEmpty() ? path : path + "?roster=" + roster;
    }

    private static String t(String key) {
        return Text.t("roster.reviews." + key);
    }
}
