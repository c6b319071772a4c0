package org.wupian.meeting.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Typed;

/// Reads what was typed and gathers all that is wrong with it (填写检查). What is read after an error
/// is a placeholder; [#done] must be called before it is used.
final class Check {

    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final List<FieldError> errors = new ArrayList<>();

    String text(String field, @Nullable String typed, int longest) {
        String text = optional(field, typed, longest);
        if (text.isEmpty()) {
            wrong(field, "meeting.error.text", longest);
        }
        return text;
    }

    String optional(String field, @Nullable String typed, int longest) {
        String text = Objects.requireNonNullElse(typed, "").strip();
        if (text.length() > longest) {
            wrong(field, "meeting.error.long", longest);
        }
        return text;
    }

    LocalDate day(String field, @Nullable String typed) {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(typed, "").strip());
        } catch (DateTimeException _) {
            wrong(field, "meeting.error.day");
            return NO_DAY;
        }
    }

    /// A day that has not passed.
    LocalDate comingDay(String field, @Nullable String typed, LocalDate today) {
        LocalDate day = day(field, typed);
        if (!day.equals(NO_DAY) && day.isBefore(today)) {
            wrong(field, "meeting.error.past");
        }
        return day;
    }

    YearMonth month(String field, @Nullable String typed) {
        try {
            return YearMonth.parse(Objects.requireNonNullElse(typed, "").strip());
        } catch (DateTimeException _) {
            wrong(field, "meeting.error.month");
            return YearMonth.from(NO_DAY);
        }
    }

    String unit(String field, @Nullable String code, Organisations organisations) {
        String unit = Objects.requireNonNullElse(code, "").strip();
        if (organisations
                .find(unit)
                .filter(it -> it.kind() != Organisation.Kind.ENTERPRISE)
                .isEmpty()) {
            wrong(field, "meeting.error.unit");
        }
        return unit;
    }

    List<String> units(String field, @Nullable List<String> codes, Organisations organisations) {
        return Objects.requireNonNullElse(codes, List.<String>of()).stream()
                .map(it -> unit(field, it, organisations))
                .toList();
    }

    <E extends Enum<E>> E one(String field, @Nullable String typed, Class<E> of) {
        for (E it : Objects.requireNonNull(of.getEnumConstants())) {
            if (it.name().equals(typed)) {
                return it;
            }
        }
        wrong(field, "meeting.error.choose");
        return Objects.requireNonNull(of.getEnumConstants())[0];
    }

    void wrong(String field, String code, Object... args) {
        if (errors.stream().noneMatch(it -> it.field().equals(field))) {
            errors.add(new FieldError(field, code, args));
        }
    }

    boolean found() {
        return !errors.isEmpty();
    }

    /// What was typed, to be shown again with what is wrong with it.
    Typed typed(Map<String, String> form) {
        return new Typed(form, new Errors(errors));
    }

    /// @throws Invalid when anything was wrong
    void done() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
