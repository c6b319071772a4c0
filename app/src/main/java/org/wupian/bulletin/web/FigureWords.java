package org.wupian.bulletin.web;

import static org.wupian.ui.Text.t;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wupian.bulletin.Figure;
import org.wupian.bulletin.Gathered;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.ui.Cell;

/// Names for the codes in a figure (通报数字用语).
final class FigureWords {

    private final Gathered gathered;
    private final Map<String, String> titles;

    FigureWords(Gathered gathered) {
        this.gathered = gathered;
        this.titles =
                gathered.measures().stream()
                        .collect(
                                Collectors.toMap(
                                        Gathered.Measure::number, Gathered.Measure::title));
    }

    String label(Figure figure) {
        return figure.label(about(figure.about()));
    }

    private String about(String code) {
        return gathered.areas().stream()
                .filter(it -> it.code().equals(code))
                .map(Gathered.Area::name)
                .findFirst()
                .or(() ->
                        gathered.targets().stream()
                                .filter(it -> it.code().equals(code))
                                .map(Gathered.Target::name)
                                .findFirst())
                .orElseGet(() -> gathered.unitName(code));
    }

    static Cell value(Figure figure) {
        return figure.value() == null
                ? Cell.notApplicable()
                : Cell.figure(figure.value(), figure.value().scale());
    }

    /// `7/PART` is the part of measure 7.
    String subject(Figure.Row row) {
        int slash = row.subject().lastIndexOf('/');
        String number = slash < 0 ? row.subject() : row.subject().substring(0, slash);
        String title = titles.get(number);
        if (title == null) {
            return row.subject();
        }
        String kind = slash < 0 ? "" : t("bulletin.row.kind." + row.subject().substring(slash + 1));
        return t("bulletin.row.measure", number, title, kind);
    }

    String organisation(Figure.Row row) {
        return row.organisation().isEmpty() ? "" : gathered.unitName(row.organisation());
    }

    /// Who sees every report sees every row; the others see those of their own organisation.
    static List<Figure.Row> visible(Figure figure) {
        Caller caller = CurrentCaller.get();
        return caller.is(Role.OFFICE, Role.REGULATOR, Role.AUDITOR)
                ? figure.rows()
                : figure.rows().stream()
                        .filter(it ->
                                it.organisation().isEmpty()
                                        || it.organisation().equals(caller.organisation()))
                        .toList();
    }
}
