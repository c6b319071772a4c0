package org.wupian.enterprise.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.AttributeWords;
import org.wupian.enterprise.Operator;
import org.wupian.enterprise.OperatorOrder;
import org.wupian.enterprise.Operators;
import org.wupian.kernel.AllowedToUnitsAndAuditor;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Money;
import org.wupian.kernel.Role;
import org.wupian.ui.AllPages;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Finder;
import org.wupian.ui.Listing;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Option;
import org.wupian.ui.Section;
import org.wupian.ui.Text;

/// The list of operators: searched, filtered, exported (经营主体清单).
@Controller
@RequestMapping("/enterprises")
class EnterprisesController {

    private static final int MOST_EXPORTED = 50_000;
    private static final int MOST_COUNTED = 1_000_000;
    private static final int MOST_TAGS = 100;
    private static final int SHORTEST = 2;

    /// By the columns' keys.
    private static final Map<String, OperatorOrder> ORDERS =
            Map.of(
                    "name", OperatorOrder.NAME,
                    "code", OperatorOrder.CODE,
                    "county", OperatorOrder.COUNTY);

    /// The last operator of the page before and how many rows there are until it.
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})\\.(\\d{1,7})");

    private final Operators operators;
    private final Organisations organisations;

    EnterprisesController(Operators operators, Organisations organisations) {
        this.operators = operators;
        this.organisations = organisations;
    }

    @Bean
    static NavigationEntry enterprisesEntry() {
        return new NavigationEntry(
                Section.ROSTERS,
                "enterprise.list",
                "/enterprises",
                EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.ADMINISTRATOR)),
                30);
    }

    /// Operators in the search over everything.
    @Bean
    static Finder enterpriseFinder(Operators operators, Organisations organisations) {
        return (words, atMost) ->
                words.length() < SHORTEST
                        ? List.of()
                        : operators.search(words, "", "", 0, atMost).stream()
                                .map(it ->
                                        new Finder.Hit(
                                                Text.t("enterprise.kind"),
                                                it.name(),
                                                path(it.id()),
                                                note(it, organisations)))
                                .toList();
    }

    private static String note(Operator it, Organisations organisations) {
        List<String> parts = new ArrayList<>();
        if (!it.code().isEmpty()) {
            parts.add(it.code());
        }
        if (it.county() != null) {
            parts.add(organisations.name(it.county()));
        }
        return String.join(" · ", parts);
    }

    @AllowedToUnitsAndAuditor
    @GetMapping
    Answer list(Ask ask) {
        String county = ask.filter("county");
        String tag = ask.filter("tag");
        Matcher cursor = CURSOR.matcher(ask.filter("after"));
        long after = cursor.matches() ? Long.parseLong(cursor.group(1)) : 0;
        int from = cursor.matches() ? Integer.parseInt(cursor.group(2)) : 0;
        int total = operators.count(ask.words(), county, tag, MOST_COUNTED);
        List<Operator> found = ask.export() ? List.of() : read(ask, after, Listing.ROWS + 1);
        List<Operator> page = found.subList(0, Math.min(Listing.ROWS, found.size()));
        boolean more = found.size() > page.size();
        boolean cut = total > MOST_EXPORTED;
        AllPages<Operator> matching =
                new AllPages<>(
                        MOST_EXPORTED,
                        (last, _, most) -> read(ask, last == null ? 0 : last.id(), most));
        Listing<Operator> list =
                Listing.page(
                                ask,
                                cut && ask.export()
                                        ? Text.t("enterprise.list.cut", MOST_EXPORTED)
                                        : Text.t("enterprise.list"),
                                page,
                                from,
                                total,
                                more ? page.getLast().id() + "." + (from + page.size()) : null,
                                matching,
                                columns(),
                                facets())
                        .sortedBy(ORDERS.keySet());
        return list.answer(() -> new EnterprisesPage(list, cut ? MOST_EXPORTED : 0, empty()));
    }

    private List<Operator> read(Ask ask, long after, int most) {
        String county = ask.filter("county");
        String tag = ask.filter("tag");
        OperatorOrder order = ask.order().map(ORDERS::get).orElse(null);
        return order == null
                ? operators.search(ask.words(), county, tag, after, most)
                : operators.search(ask.words(), county, tag, order, ask.descending(), after, most);
    }

    private static String empty() {
        Caller caller = CurrentCaller.get();
        if (caller.is(Role.BANK, Role.INSURER)) {
            return "recipient";
        }
        return caller.is(Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR)
                ? "sender"
                : "other";
    }

    private List<Column<Operator>> columns() {
        return List.of(
                Column.of("name", t("attribute.name"), it -> Cell.link(it.name(), path(it.id()))),
                Column.of("code", t("code"), EnterprisesController::code),
                Column.of("county", t("county"), it -> told(county(it))),
                Column.of("industry", t("attribute.industry"), it -> told(industry(it))),
                Column.of("size", t("attribute.size"), it -> told(size(it))),
                Column.figures("capital", t("capital"), EnterprisesController::capital));
    }

    /// What no list has told is not nothing.
    private static Cell told(@Nullable String value) {
        return value == null ? new Cell.None(Text.t("ui.none.missing")) : Cell.words(value);
    }

    private static Cell code(Operator it) {
        boolean hidden = it.registration() != null && it.code().isEmpty();
        return hidden
                ? new Cell.None(t("code.hidden"))
                : told(it.code().isEmpty() ? null : it.code());
    }

    private @Nullable String county(Operator it) {
        return it.county() == null ? null : organisations.name(it.county());
    }

    private static @Nullable String industry(Operator it) {
        return it.industry() == null ? null : AttributeWords.industry(it.industry());
    }

    private static @Nullable String size(Operator it) {
        return it.size() == null ? null : AttributeWords.size(it.size());
    }

    private static Cell capital(Operator it) {
        if (it.capitalFen() == null) {
            return told(null);
        }
        BigDecimal wan = new Money(it.capitalFen()).wan();
        return new Cell.Figure(wan, 2);
    }

    private List<Facet<Operator>> facets() {
        List<Facet<Operator>> facets = new ArrayList<>();
        List<Option> counties =
                organisations.of(Organisation.Kind.COUNTY).stream()
                        .map(it -> new Option(it.code(), it.name()))
                        .toList();
        facets.add(Facet.asked("county", t("county"), counties));
        List<Option> tags =
                operators.tagsInUse(MOST_TAGS).stream().map(it -> new Option(it, it)).toList();
        if (!tags.isEmpty()) {
            facets.add(Facet.asked("tag", t("tag"), tags));
        }
        return facets;
    }

    static String path(long id) {
        return "/enterprises/" + id;
    }

    private static String t(String key) {
        return Text.t("enterprise." + key);
    }
}
