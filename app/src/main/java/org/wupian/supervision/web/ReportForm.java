package org.wupian.supervision.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.wupian.supervision.BasedOn;
import org.wupian.supervision.Content;
import org.wupian.supervision.Figure;
import org.wupian.supervision.Numbers;
import org.wupian.supervision.Report;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// A report as it is typed: nothing of it is refused before it was shown again.
///
/// @param editor names one opened form, see [BasedOn]
public record ReportForm(
        String status,
        String done,
        String next,
        String difficulties,
        List<Line> figures,
        String version,
        String editor) {

    /// One row of figures as typed.
    public record Line(String code, String name, String value, String unit) {

        boolean isBlank() {
            return value.isBlank() && (name.isBlank() || !code.isEmpty());
        }
    }

    static ReportForm of(Report report, List<Figure> asked, String editor) {
        Content content = report.content();
        return new ReportForm(
                content.status() == null ? "" : content.status().name(),
                content.done(),
                content.next(),
                content.difficulties(),
                asked.stream().map(ReportForm::line).toList(),
                Integer.toString(report.version()),
                editor);
    }

    /// @throws Invalid when it is no report's form at all: nothing of a report may be emptied by
    ///   that
    static ReportForm of(MultiValueMap<String, String> sent) {
        if (!sent.containsKey("done")) {
            throw new Invalid(new FieldError("", "ui.problem.bad-request.advice"));
        }
        List<String> codes = sent.getOrDefault("figureCode", List.of());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            lines.add(
                    new Line(
                            codes.get(i),
                            at(sent, "figureName", i),
                            at(sent, "figureValue", i),
                            at(sent, "figureUnit", i)));
        }
        return new ReportForm(
                first(sent, "status"),
                first(sent, "done"),
                first(sent, "next"),
                first(sent, "difficulties"),
                lines,
                first(sent, "version"),
                first(sent, "editor"));
    }

    /// The same words, to be saved over what is stored now once the writer has seen it.
    ReportForm onTopOf(Report stored) {
        return new ReportForm(
                status,
                done,
                next,
                difficulties,
                figures,
                Integer.toString(stored.version()),
                editor);
    }

    BasedOn basedOn() {
        Integer seen = version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
        return new BasedOn(seen, editor.length() <= 64 ? editor : "");
    }

    /// @throws Invalid naming the figures that are no numbers
    Content content() {
        List<Figure> all = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Line line = figures.get(i);
            if (line.isBlank()) {
                continue;
            }
            BigDecimal value = Numbers.read(line.value());
            if (value == null && !line.value().isBlank()) {
                errors.add(new FieldError("figure-" + i, "supervision.error.figure", line.name()));
            }
            all.add(new Figure(line.code(), line.name().strip(), value, line.unit().strip()));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new Content(ReportBody.light(status), done, next, difficulties, all);
    }

    private static Line line(Figure it) {
        String value = it.value() == null ? "" : it.value().toPlainString();
        return new Line(it.code(), it.name(), value, it.unit());
    }

    private static String at(MultiValueMap<String, String> sent, String name, int index) {
        List<String> values = sent.getOrDefault(name, List.of());
        return index < values.size() ? values.get(index) : "";
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return at(sent, name, 0);
    }
}
