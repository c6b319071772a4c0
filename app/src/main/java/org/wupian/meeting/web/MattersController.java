package org.wupian.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.kernel.AllowedToMembers;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.meeting.Matter;
import org.wupian.meeting.MatterState;
import org.wupian.meeting.Matters;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Errors;
import org.wupian.ui.Facet;
import org.wupian.ui.Invalid;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.SeeOther;

/// The list of major matters, and the form that reports one (重大事项清单).
@Controller
@RequestMapping("/matters")
class MattersController {

    private final Matters matters;
    private final Organisations organisations;
    private final Clock clock;

    MattersController(Matters matters, Organisations organisations, Clock clock) {
        this.matters = matters;
        this.organisations = organisations;
        this.clock = clock;
    }

    @AllowedToMembersAndAuditor
    @GetMapping
    Answer list(Ask ask) {
        List<Matter> all = matters.all();
        Listing<Matter> list = Listing.of(ask, t("matters.title"), all, columns(), facets());
        LocalDate today = LocalDate.now(clock);
        long open = all.stream().filter(Matter::isOpen).count();
        long late = all.stream().filter(it -> it.isLate(today)).count();
        boolean reports = !CurrentCaller.get().is(Role.AUDITOR);
        return list.answer(() -> new MattersPage(list, open, late, reports));
    }

    @AllowedToMembers
    @GetMapping("/new")
    NewMatterPage form() {
        return form(MatterForm.EMPTY, Errors.NONE);
    }

    @AllowedToMembers
    @PostMapping
    Answer report(@ModelAttribute MatterForm form) {
        try {
            Matter it = matters.report(form.matter(organisations));
            return new SeeOther("/matters/" + it.id()).flash("meeting.matter.wasReported");
        } catch (Invalid wrong) {
            return form(form, wrong.errors());
        }
    }

    private NewMatterPage form(MatterForm form, Errors errors) {
        return new NewMatterPage(form, Words.areas(organisations), errors);
    }

    private List<Column<Matter>> columns() {
        LocalDate today = LocalDate.now(clock);
        return List.of(
                Column.of(
                        "title",
                        t("matter.title"),
                        it -> Cell.link(it.title(), "/matters/" + it.id())),
                Column.of(
                        "area",
                        t("matter.area"),
                        it -> Cell.words(it.area() == null ? null : area(it.area()))),
                Column.of(
                        "reportedBy",
                        t("matter.reportedBy"),
                        it -> Cell.words(organisations.name(it.reportedBy()))),
                Column.of("reportedAt", t("matter.reportedAt"), it -> Cell.moment(it.reportedAt())),
                Column.of(
                        "assignedTo",
                        t("matter.assignedTo"),
                        it ->
                                Cell.words(
                                        it.assignedTo() == null
                                                ? null
                                                : organisations.name(it.assignedTo()))),
                Column.of("dueOn", t("matter.dueOn"), it -> Cell.day(it.dueOn())),
                Column.of("state", t("matter.state"), it -> state(it, today)));
    }

    private static Cell state(Matter it, LocalDate today) {
        return it.isLate(today) && it.state() == MatterState.ASSIGNED
                ? new Cell.Tag(t("matter.late"), "red")
                : new Cell.Tag(Words.of(it.state()), Words.colour(it.state()));
    }

    private List<Facet<Matter>> facets() {
        List<Option> states =
                Arrays.stream(MatterState.values())
                        .map(it -> new Option(it.name(), Words.of(it)))
                        .toList();
        return List.of(
                new Facet<>("state", t("matter.state"), states, it -> it.state().name()),
                new Facet<>(
                        "area",
                        t("matter.area"),
                        Words.areas(organisations),
                        it -> Objects.requireNonNullElse(it.area(), "")));
    }

    private String area(String code) {
        return organisations.area(code).map(it -> it.name()).orElse(code);
    }

    private static String t(String key) {
        return org.wupian.ui.Text.t("meeting." + key);
    }
}
