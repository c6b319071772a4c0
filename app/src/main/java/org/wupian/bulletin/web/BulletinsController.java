package org.wupian.bulletin.web;

import static org.wupian.ui.Text.t;

import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wupian.bulletin.Bulletins;
import org.wupian.bulletin.Issue;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.Role;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Download;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Option;
import org.wupian.ui.Section;

/// The bulletins that were issued (已发通报).
@Controller
class BulletinsController {

    private final Bulletins bulletins;

    BulletinsController(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @Bean
    static NavigationEntry bulletinsEntry() {
        EnumSet<Role> roles = EnumSet.allOf(Role.class);
        roles.remove(Role.SYSTEM);
        return new NavigationEntry(Section.BULLETINS, "bulletin.title", "/bulletins", roles, 10);
    }

    @AllowedToSignedIn
    @GetMapping("/bulletins")
    Answer page(Ask ask) {
        List<Issue> all = bulletins.all();
        Listing<Issue> list =
                Listing.of(ask, t("bulletin.title"), all, columns(), List.of(years(all)));
        boolean issues = CurrentCaller.get().is(Role.OFFICE);
        return list.answer(
                () -> new BulletinsPage(list, issues ? bulletins.unissued() : List.of()));
    }

    @AllowedToSignedIn
    @GetMapping("/bulletins/{year}/{number}")
    IssuePage issue(@PathVariable int year, @PathVariable int number) {
        Issue issue = bulletins.get(year, number);
        return new IssuePage(issue, Printed.of(bulletins.gathered(issue), bulletins.text(issue)));
    }

    @AllowedToSignedIn
    @GetMapping("/bulletins/{year}/{number}/document.docx")
    Download document(@PathVariable int year, @PathVariable int number) {
        Issue issue = bulletins.get(year, number);
        return Download.of(fileName(issue), Download.DOCX, bulletins.document(issue));
    }

    static String fileName(Issue issue) {
        return "%s（%d年第%d期）.docx".formatted(issue.title(), issue.year(), issue.number());
    }

    private static Facet<Issue> years(List<Issue> issues) {
        List<Option> options =
                issues.stream()
                        .map(it -> Integer.toString(it.year()))
                        .distinct()
                        .map(it -> new Option(it, it))
                        .toList();
        return new Facet<>("year", t("bulletin.year"), options, it -> Integer.toString(it.year()));
    }

    private static List<Column<Issue>> columns() {
        return List.of(
                Column.of(
                        "number",
                        t("bulletin.number"),
                        it ->
                                Cell.link(
                                        t("bulletin.ordinal", it.year() + "", it.number()),
                                        it.ordinal().path())),
                Column.of("month", t("bulletin.month"), it -> new Cell.Month(it.month())),
                Column.of("title", t("bulletin.name"), it -> Cell.words(it.title())),
                Column.of("issued", t("bulletin.issued-on"), it -> Cell.day(it.issuedOn())),
                Column.of("state", t("bulletin.state"), BulletinsController::state));
    }

    private static Cell state(Issue it) {
        Issue.Ordinal after = it.replacedBy();
        return after == null
                ? new Cell.Tag(t("bulletin.state.in-force"), "green")
                : new Cell.Tag(
                        t("bulletin.state.replaced", after.year() + "", after.number()), "grey");
    }
}
