package org.wupian.bulletin.web;

import static org.wupian.ui.Text.t;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wupian.bulletin.Bulletins;
import org.wupian.bulletin.Figure;
import org.wupian.bulletin.Figures;
import org.wupian.bulletin.Gathered;
import org.wupian.bulletin.Issue;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;

/// Every number of a bulletin with its definition and the rows behind it (通报数字说明).
@Controller
class FiguresController {

    private final Bulletins bulletins;

    FiguresController(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @AllowedToSignedIn
    @GetMapping("/bulletins/{year}/{number}/figures")
    Answer ofIssue(@PathVariable int year, @PathVariable int number, Ask ask) {
        Issue issue = bulletins.get(year, number);
        String name = t("bulletin.ordinal", Integer.toString(year), number);
        return figures(ask, name, issue.ordinal().path(), bulletins.gathered(issue));
    }

    @AllowedToSignedIn
    @GetMapping("/bulletins/{year}/{number}/figures/{id}")
    Answer oneOfIssue(
            @PathVariable int year, @PathVariable int number, @PathVariable String id, Ask ask) {
        Issue issue = bulletins.get(year, number);
        return rows(ask, issue.ordinal().path(), bulletins.gathered(issue), id);
    }

    @Allowed({Role.OFFICE, Role.AUDITOR})
    @GetMapping("/months/{month}/bulletin/figures")
    Answer ofDraft(@PathVariable YearMonth month, Ask ask) {
        String path = "/months/%s/bulletin".formatted(month);
        return figures(ask, t("bulletin.draft", month), path, bulletins.draft(month).gathered());
    }

    @Allowed({Role.OFFICE, Role.AUDITOR})
    @GetMapping("/months/{month}/bulletin/figures/{id}")
    Answer oneOfDraft(@PathVariable YearMonth month, @PathVariable String id, Ask ask) {
        String path = "/months/%s/bulletin".formatted(month);
        return rows(ask, path, bulletins.draft(month).gathered(), id);
    }

    private static Answer figures(Ask ask, String name, String path, Gathered gathered) {
        FigureWords words = new FigureWords(gathered);
        List<Figure> all = Figures.of(gathered).all();
        List<Option> groups =
                all.stream()
                        .map(Figure::group)
                        .distinct()
                        .map(it -> new Option(it, t("bulletin.group." + it)))
                        .toList();
        Listing<Figure> list =
                Listing.of(
                        ask,
                        t("bulletin.figures"),
                        all,
                        columns(path, words),
                        List.of(new Facet<>("group", t("bulletin.group"), groups, Figure::group)));
        return list.answer(() -> new FiguresPage(name, path, list));
    }

    private static List<Column<Figure>> columns(String path, FigureWords words) {
        return List.of(
                Column.of(
                        "label",
                        t("bulletin.figure"),
                        it -> Cell.link(words.label(it), path + "/figures/" + it.id())),
                Column.figures("value", t("bulletin.value"), FigureWords::value),
                Column.of("unit", t("bulletin.unit"), it -> Cell.words(it.unit())),
                Column.of(
                        "definition", t("bulletin.definition"), it -> Cell.words(it.definition())),
                Column.figures("rows", t("bulletin.rows"), it -> Cell.figure(it.rows().size())));
    }

    private static Answer rows(Ask ask, String path, Gathered gathered, String id) {
        Figure figure =
                Figures.of(gathered).all().stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("figure " + id));
        FigureWords words = new FigureWords(gathered);
        List<Figure.Row> visible = FigureWords.visible(figure);
        Listing<Figure.Row> list =
                Listing.of(ask, words.label(figure), visible, rowColumns(words), List.of());
        int hidden = figure.rows().size() - visible.size();
        return list.answer(() -> new FigurePage(words.label(figure), figure, path, hidden, list));
    }

    private static List<Column<Figure.Row>> rowColumns(FigureWords words) {
        return List.of(
                Column.of(
                        "subject", t("bulletin.row.subject"), it -> Cell.words(words.subject(it))),
                Column.of(
                        "organisation",
                        t("bulletin.row.organisation"),
                        it -> Cell.words(words.organisation(it))),
                Column.of(
                        "state",
                        t("bulletin.state"),
                        it -> Cell.words(t("bulletin.row." + it.state()))),
                Column.of(
                        "counted",
                        t("bulletin.row.counted"),
                        it ->
                                Cell.words(
                                        t(it.counted() ? "bulletin.row.yes" : "bulletin.row.no"))));
    }
}
