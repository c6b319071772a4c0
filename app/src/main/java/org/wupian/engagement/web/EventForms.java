package org.wupian.engagement.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.engagement.NewEvent;
import org.wupian.roster.Rosters;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Makes an event of what was typed, and says all that is wrong with it (对接活动填写检查).
@Component
class EventForms {

    private final Organisations organisations;
    private final Rosters rosters;
    private final Clock clock;

    EventForms(Organisations organisations, Rosters rosters, Clock clock) {
        this.organisations = organisations;
        this.rosters = rosters;
        this.clock = clock;
    }

    /// @throws Invalid when anything is wrong
    NewEvent event(EventForm form) {
        List<FieldError> wrong = new ArrayList<>();
        String title = text("title", form.title(), 100, true, wrong);
        String place = text("place", form.place(), 100, true, wrong);
        String note = text("note", form.note(), 1000, false, wrong);
        String roster = Objects.requireNonNullElse(form.roster(), "").strip();
        if (!roster.isEmpty() && rosters.all().stream().noneMatch(it -> it.code().equals(roster))) {
            wrong.add(new FieldError("roster", "engagement.error.choose"));
        }
        String county = Objects.requireNonNullElse(form.county(), "").strip();
        if (!county.isEmpty() && organisations.find(county).isEmpty()) {
            wrong.add(new FieldError("county", "engagement.error.choose"));
        }
        LocalDate day = day(form.heldOn(), wrong);
        List<String> units = units(form.units(), wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new NewEvent(title, roster, county, units, day, place, note);
    }

    private LocalDate day(@Nullable String typed, List<FieldError> wrong) {
        LocalDate today = LocalDate.now(clock);
        try {
            LocalDate day = LocalDate.parse(Objects.requireNonNullElse(typed, "").strip());
            if (day.isBefore(today)) {
                wrong.add(new FieldError("heldOn", "engagement.error.past"));
            }
            return day;
        } catch (DateTimeException _) {
            wrong.add(new FieldError("heldOn", "engagement.error.day"));
            return today;
        }
    }

    private List<String> units(@Nullable List<String> typed, List<FieldError> wrong) {
        Set<String> units = new LinkedHashSet<>();
        for (String code : Objects.requireNonNullElse(typed, List.<String>of())) {
            if (code.isBlank()) {
                continue;
            }
            List<Organisation> named =
                    organisations.classes().stream()
                            .filter(it -> it.code().equals(code))
                            .findFirst()
                            .map(it -> it.members())
                            .orElseGet(() -> organisations.find(code).stream().toList());
            if (named.isEmpty()) {
                wrong.add(new FieldError("units", "engagement.error.choose"));
            }
            named.forEach(it -> units.add(it.code()));
        }
        return List.copyOf(units);
    }

    private static String text(
            String field,
            @Nullable String typed,
            int longest,
            boolean needed,
            List<FieldError> wrong) {
        String text = Objects.requireNonNullElse(typed, "").strip();
        if (text.length() > longest || (needed && text.isEmpty())) {
            wrong.add(new FieldError(field, "engagement.error.text", longest));
        }
        return text;
    }
}
