package org.wupian.indicator.web;

import static org.wupian.ui.Text.t;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.indicator.Figures;
import org.wupian.indicator.Reading;
import org.wupian.indicator.Subject;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.returns.Tool;
import org.wupian.returns.Tools;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Display;
import org.wupian.ui.Listing;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Section;
import org.wupian.ui.Text;

/// The ledger of tools of monetary policy (货币政策工具台账): terms, who may use them, and their use.
@Controller
class ToolsController {

    private final Tools tools;
    private final Figures figures;
    private final Changes changes;

    ToolsController(Tools tools, Figures figures, Changes changes) {
        this.tools = tools;
        this.figures = figures;
        this.changes = changes;
    }

    @Bean
    static NavigationEntry toolsEntry() {
        return new NavigationEntry(
                Section.INSTRUMENTS,
                "indicator.tools",
                "/tools",
                EnumSet.of(
                        Role.OFFICE,
                        Role.GROUP,
                        Role.DEPARTMENT,
                        Role.COUNTY,
                        Role.BANK,
                        Role.INSURER,
                        Role.REGULATOR,
                        Role.AUDITOR),
                10);
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/tools")
    Answer page(@RequestParam(required = false) @Nullable YearMonth month, Ask ask) {
        YearMonth shown = month == null ? figures.newest() : month;
        Map<String, Reading> use =
                figures.of(Subject.CITY, shown).stream()
                        .collect(
                                Collectors.toMap(it -> it.indicator().code(), Function.identity()));
        Listing<Tool> list =
                Listing.of(
                        ask,
                        t("indicator.tools"),
                        tools.all(),
                        columns(use, shown, ask.export()),
                        List.of());
        return list.answer(() -> new ToolsPage(shown, list));
    }

    private List<Column<Tool>> columns(Map<String, Reading> use, YearMonth month, boolean export) {
        return List.of(
                Column.of("name", t("indicator.tool"), it -> Cell.words(name(it))),
                Column.of("groups", t("indicator.tool.groups"), it -> Cell.words(tools.groups(it))),
                Column.of("validity", t("indicator.tool.validity"), it -> Cell.words(validity(it))),
                Column.figures("rate", t("indicator.tool.rate"), it -> Cell.figure(it.rate(), 2)),
                Column.figures(
                        "quota", t("indicator.tool.quota"), it -> Cell.figure(it.quota(), 0)),
                Column.of(
                        "terms",
                        t("indicator.tool.terms"),
                        it -> Cell.words((it.share() + " " + it.cycle()).strip())),
                Column.figures("use", t("indicator.tool.use", month), it -> use(it, use, month)),
                Column.figures(
                        "yearOnYear",
                        t("indicator.tool.growth"),
                        it -> growth(it, use, month, export)));
    }

    private static String name(Tool it) {
        return Text.locale().equals(Locale.ENGLISH) ? it.english() : it.name();
    }

    private static String validity(Tool it) {
        return t(
                it.until() == null ? "indicator.tool.since" : "indicator.tool.between",
                Display.month(it.from()),
                it.until() == null ? "" : Display.month(it.until()));
    }

    private static Cell use(Tool it, Map<String, Reading> use, YearMonth month) {
        Reading reading = use.get(it.indicator());
        return it.holdsIn(month) && reading != null ? Words.value(reading) : new Cell.None("");
    }

    private Cell growth(Tool it, Map<String, Reading> use, YearMonth month, boolean export) {
        Reading reading = use.get(it.indicator());
        return it.holdsIn(month) && reading != null
                ? changes.yearOnYear(reading, export)
                : new Cell.None("");
    }
}
