package org.wupian.supervision.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wupian.supervision.Content;
import org.wupian.supervision.Figure;
import org.wupian.supervision.Status;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// A progress report as programs send it. What is not sent stays as it is.
///
/// @param text older name of `done`
/// @param version the version the sender saw; without it the report is saved in any case
record ReportBody(
        @Nullable String status,
        @Nullable String done,
        @Nullable String text,
        @Nullable String next,
        @Nullable String difficulties,
        @Nullable List<@Nullable FigureBody> figures,
        @Nullable Integer version) {

    /// @param code of a target; `target` is the same
    record FigureBody(
            @Nullable String code,
            @Nullable String target,
            @Nullable String name,
            @Nullable BigDecimal value,
            @Nullable String unit) {

        Figure figure() {
            return new Figure(text(code == null ? target : code), text(name), value, text(unit));
        }
    }

    /// @param before the report as it is
    Content content(Content before) {
        List<Figure> all = new ArrayList<>();
        if (figures == null) {
            all.addAll(before.figures());
        } else {
            figures.stream()
                    .filter(Objects::nonNull)
                    .map(it -> Objects.requireNonNull(it).figure())
                    .forEach(all::add);
        }
        return new Content(
                status == null ? before.status() : light(status),
                or(done == null ? text : done, before.done()),
                or(next, before.next()),
                or(difficulties, before.difficulties()),
                all);
    }

    /// @throws Invalid when it is none of the four
    static @Nullable Status light(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(Status.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Invalid(new FieldError("status", "supervision.error.status-unknown")));
    }

    private static String or(@Nullable String sent, String before) {
        return sent == null ? before : sent;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
