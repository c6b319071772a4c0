package org.wupian.plan.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wupian.plan.Draft;
import org.wupian.plan.WrittenPlan;
import org.wupian.plan.reading.Note;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.Text;

/// The measures and the targets of a draft as lists (待采纳方案的措施清单、目标清单).
final class DraftLists {

    /// The targets are the page's second list.
    static final String TARGETS = "targets";

    private DraftLists() {}

    /// A measure and its place among them from 0.
    record Line(int place, WrittenPlan.Item item, List<Note> notes) {}

    /// A target and its place among them from 0.
    record Aim(int place, WrittenPlan.Aim aim) {}

    /// @param notes those nobody looked at yet
    /// @param edits each can be corrected
    static Listing<Line> measures(Ask ask, Draft draft, List<Note> notes, boolean edits) {
        List<WrittenPlan.Item> items = draft.written().measures();
        List<Line> lines =
                IntStream.range(0, items.size())
                        .mapToObj(
                                it -> new Line(it, items.get(it), on(items.get(it), items, notes)))
                        .toList();
        List<Column<Line>> columns =
                new ArrayList<>(
                        List.of(
                                Column.figures("number", t("number"), DraftLists::number),
                                words("title", "title.measure", WrittenPlan.Item::title),
                                Column.of("notes", t("draft.unsure"), DraftLists::notes),
                                Column.of("lead", t("part.lead"), DraftLists::lead),
                                words(
                                        "supporting",
                                        "part.supporting",
                                        it -> String.join("、", it.supporting())),
                                words("parts", "parts", DraftLists::parts),
                                words("area", "area", WrittenPlan.Item::area),
                                words("deadline", "deadline", WrittenPlan.Item::deadline),
                                Column.of("line", t("text"), DraftLists::line)));
        columns.removeIf(it -> isEmpty(it, lines));
        if (edits && !ask.export()) {
            columns.add(1, correction(draft, "measures", Line::place));
        }
        return Listing.of(
                ask,
                t("draft.measures.list"),
                lines,
                columns,
                List.of(
                        new Facet<>(
                                "notes",
                                t("draft.unsure"),
                                List.of(
                                        new Option("yes", t("draft.unsure.yes")),
                                        new Option("no", t("draft.unsure.no"))),
                                it -> it.notes().isEmpty() ? "no" : "yes"),
                        areas(items)));
    }

    private static List<Note> on(
            WrittenPlan.Item measure, List<WrittenPlan.Item> all, List<Note> notes) {
        return notes.stream().filter(it -> OpenNotes.isOn(it, measure, all)).toList();
    }

    /// Many plans have no deadlines or parts; a workbook has no lines.
    private static boolean isEmpty(Column<Line> column, List<Line> lines) {
        return lines.stream().map(it -> column.cell().apply(it).shown()).allMatch(String::isEmpty);
    }

    private static Facet<Line> areas(List<WrittenPlan.Item> items) {
        List<Option> areas =
                items.stream()
                        .map(WrittenPlan.Item::area)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .map(it -> new Option(it, it))
                        .toList();
        return new Facet<>("area", t("area"), areas, it -> it.item().area());
    }

    static Listing<Aim> targets(Ask page, Draft draft, boolean edits) {
        Ask ask = page.part(TARGETS);
        List<WrittenPlan.Aim> all = draft.written().targets();
        List<Column<Aim>> columns =
                new ArrayList<>(
                        List.of(
                                Column.of("name", t("target.name"), it -> words(it.aim().name())),
                                Column.of("owner", t("target.owner"), it -> words(owner(it))),
                                Column.of("asks", t("target.asks"), it -> words(asked(it.aim()))),
                                Column.of(
                                        "goes-on",
                                        t("target.goes-on"),
                                        it -> words(it.aim().code())),
                                Column.figures("year", t("year"), it -> year(it.aim()))));
        if (edits && !ask.export()) {
            columns.add(1, correction(draft, "targets", Aim::place));
        }
        return Listing.of(
                ask,
                t("targets"),
                IntStream.range(0, all.size()).mapToObj(it -> new Aim(it, all.get(it))).toList(),
                columns,
                List.of());
    }

    private static <R> Column<R> correction(Draft draft, String part, ToIntFunction<R> place) {
        return Column.of(
                "correct",
                t("draft.correct"),
                it ->
                        Cell.link(
                                t("draft.correct"),
                                "/plans/drafts/%d/%s/%d"
                                        .formatted(draft.id(), part, place.applyAsInt(it))));
    }

    private static Column<Line> words(
            String key, String label, Function<WrittenPlan.Item, String> text) {
        return Column.of(key, t(label), it -> words(text.apply(it.item())));
    }

    /// Nothing is said where the plan says nothing.
    private static Cell words(String text) {
        return text.isBlank() ? new Cell.None("") : Cell.words(text);
    }

    private static Cell number(Line it) {
        String number = it.item().number();
        return number.matches("\\d{1,9}")
                ? Cell.figure(Long.parseLong(number))
                : Cell.words(number);
    }

    private static Cell lead(Line it) {
        return it.item().lead().isEmpty()
                ? new Cell.None(t("noLead"))
                : Cell.words(String.join("、", it.item().lead()));
    }

    private static String parts(WrittenPlan.Item item) {
        return item.parts().stream()
                .map(it ->
                        Text.t("plan.parts.one", it.work())
                                + Stream.concat(it.lead().stream(), it.supporting().stream())
                                        .collect(Collectors.joining("、")))
                .collect(Collectors.joining("；"));
    }

    private static Cell line(Line it) {
        int line = it.item().line();
        return line == 0
                ? new Cell.None("")
                : new Cell.Link(Cell.figure(line), Text.t("plan.note.line", line), "#line-" + line);
    }

    private static Cell notes(Line it) {
        return it.notes().stream()
                .map(Note::level)
                .min(Comparator.naturalOrder())
                .<Cell>map(worst -> new Cell.Tag(sentences(it), NoteWords.colour(worst)))
                .orElseGet(() -> new Cell.None(""));
    }

    private static String sentences(Line it) {
        return it.notes().stream().map(NoteWords::sentence).collect(Collectors.joining(" "));
    }

    private static String owner(Aim it) {
        String measure = it.aim().measure();
        return measure.isEmpty() ? t("goals") : Text.t("plan.target.measure", measure);
    }

    private static String asked(WrittenPlan.Aim it) {
        return AimForm.asked(it.comparator(), it.quantity(), it.unit(), it.than());
    }

    private static Cell year(WrittenPlan.Aim it) {
        return Cell.figure(it.year());
    }

    private static String t(String key) {
        return Text.t("plan." + key);
    }
}
