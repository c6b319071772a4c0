package org.wupian.returns.web;

import static org.wupian.ui.Text.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.AllowedToReportersAndReviewers;
import org.wupian.kernel.Role;
import org.wupian.returns.Form;
import org.wupian.returns.Forms;
import org.wupian.returns.Owed;
import org.wupian.returns.Submission;
import org.wupian.returns.SubmissionState;
import org.wupian.returns.Submissions;
import org.wupian.supervision.Month;
import org.wupian.supervision.Months;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.Named;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Option;
import org.wupian.ui.Section;

/// What is owed in a month and how far everybody is (报送进度).
@Controller
@RequestMapping("/returns")
class ReturnsController {

    private final Submissions submissions;
    private final Forms forms;
    private final Months months;
    private final Clock clock;

    ReturnsController(Submissions submissions, Forms forms, Months months, Clock clock) {
        this.submissions = submissions;
        this.forms = forms;
        this.months = months;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry returnsEntry() {
        return new NavigationEntry(
                Section.MONTH,
                "returns.returns",
                "/returns",
                EnumSet.of(
                        Role.OFFICE,
                        Role.REGULATOR,
                        Role.AUDITOR,
                        Role.BANK,
                        Role.INSURER,
                        Role.COUNTY),
                25);
    }

    /// Names of forms for the audit trail.
    @Bean
    static Named formNames(Forms forms) {
        return new Named() {

            @Override
            public String kind() {
                return "return";
            }

            @Override
            public Map<String, String> names() {
                return forms.all().stream().collect(Collectors.toMap(Form::code, Form::name));
            }
        };
    }

    @AllowedToReportersAndReviewers
    @GetMapping
    Answer board(@RequestParam(required = false) @Nullable YearMonth month, Ask ask) {
        List<YearMonth> opened = months.all().stream().map(Month::month).toList();
        List<YearMonth> earlier = opened.isEmpty() ? List.of() : earlier(opened.getLast());
        List<YearMonth> all = Stream.concat(opened.stream(), earlier.stream()).toList();
        YearMonth newest = all.isEmpty() ? null : all.getFirst();
        YearMonth shown = month != null && all.contains(month) ? month : newest;
        List<Owed> owed = shown == null ? List.of() : submissions.owed(shown);
        Listing<Owed> list = Listing.of(ask, t("returns.board"), owed, columns(), facets());
        long received = owed.stream().filter(Owed::isReceived).count();
        return list.answer(() ->
                new ReturnsPage(shown, all, list, received, isReviewer(), earlier.contains(shown)));
    }

    /// Months before the first one of supervision for which a form asks figures, the newest first.
    private List<YearMonth> earlier(YearMonth first) {
        return forms.all().stream()
                .map(Form::from)
                .min(Comparator.naturalOrder())
                .map(from ->
                        Stream.iterate(
                                        first.minusMonths(1),
                                        it -> !it.isBefore(from),
                                        it -> it.minusMonths(1))
                                .toList())
                .orElse(List.of());
    }

    private List<Column<Owed>> columns() {
        LocalDate today = LocalDate.now(clock);
        List<Column<Owed>> columns = new ArrayList<>();
        columns.add(
                Column.of(
                        "form",
                        t("returns.form"),
                        it -> Cell.link(it.form().shown(), it.key().path())));
        if (isReviewer()) {
            columns.add(
                    Column.of(
                            "organisation",
                            t("returns.organisation"),
                            it -> Cell.words(it.organisation().name())));
        }
        columns.add(Column.of("state", t("returns.state"), it -> Words.tag(it.submission())));
        columns.add(Column.of("dueOn", t("returns.dueOn"), it -> Cell.day(it.dueOn())));
        columns.add(
                Column.of(
                        "submitted",
                        t("returns.submittedAt"),
                        it ->
                                Cell.moment(
                                        it.submission() == null
                                                ? null
                                                : it.submission().firstSubmittedAt())));
        columns.add(
                Column.of(
                        "late",
                        t("returns.timely"),
                        it ->
                                it.isLate(today, clock.getZone())
                                        ? new Cell.Tag(t("returns.late"), "red")
                                        : new Cell.None("")));
        columns.add(
                Column.figures(
                        "revision",
                        t("returns.revision"),
                        it -> {
                            Submission submission = it.submission();
                            return Cell.figure(submission == null ? 0 : submission.revision());
                        }));
        return columns;
    }

    private List<Facet<Owed>> facets() {
        List<Option> states = new ArrayList<>();
        states.add(new Option("NONE", t("returns.state.none")));
        Arrays.stream(SubmissionState.values())
                .map(it -> new Option(it.name(), Words.of(it)))
                .forEach(states::add);
        List<Option> names =
                forms.all().stream().map(it -> new Option(it.code(), it.shown())).toList();
        return List.of(
                new Facet<>("form", t("returns.form"), names, it -> it.form().code()),
                new Facet<>("state", t("returns.state"), states, ReturnsController::state));
    }

    private static String state(Owed it) {
        return it.submission() == null ? "NONE" : it.submission().state().name();
    }

    private static boolean isReviewer() {
        return CurrentCaller.get().is(Role.OFFICE, Role.REGULATOR, Role.AUDITOR, Role.SYSTEM);
    }
}
