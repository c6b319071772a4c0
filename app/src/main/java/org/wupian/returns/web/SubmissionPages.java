package org.wupian.returns.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.kernel.Role;
import org.wupian.returns.CellKey;
import org.wupian.returns.Cells;
import org.wupian.returns.Differences;
import org.wupian.returns.Explanations;
import org.wupian.returns.Form;
import org.wupian.returns.FormItem;
import org.wupian.returns.Forms;
import org.wupian.returns.Submission;
import org.wupian.returns.SubmissionKey;
import org.wupian.returns.Submissions;
import org.wupian.ui.Errors;

/// Gathers what the page of a submission shows.
@Component
class SubmissionPages {

    private final Submissions submissions;
    private final Forms forms;
    private final Organisations organisations;
    private final People people;
    private final Differences differences;

    SubmissionPages(
            Submissions submissions,
            Forms forms,
            Organisations organisations,
            People people,
            Differences differences) {
        this.submissions = submissions;
        this.forms = forms;
        this.organisations = organisations;
        this.people = people;
        this.differences = differences;
    }

    SubmissionPage of(SubmissionKey key) {
        Submission it = submissions.find(key).orElse(null);
        return page(key, it, null, Explanations.NONE, Errors.NONE, false);
    }

    /// The page with what was typed and what is wrong with it.
    SubmissionPage of(SubmissionKey key, Map<String, String> typed, Errors errors, boolean stale) {
        Submission it = submissions.find(key).orElse(null);
        return page(key, it, typed, SubmissionForm.explanations(typed), errors, stale);
    }

    private SubmissionPage page(
            SubmissionKey key,
            @Nullable Submission it,
            @Nullable Map<String, String> typed,
            Explanations explanations,
            Errors errors,
            boolean stale) {
        Form form = forms.get(key.form());
        boolean open = submissions.takes(key.month());
        boolean own = CurrentCaller.get().worksFor(key.organisation());
        boolean writes = own && open && (it == null || it.state().isOpen());
        Cells now = it == null ? Cells.NONE : it.cells();
        Cells before = submissions.before(key);
        Grid grid = new Grid(it, now, before, typed, writes && !form.isByRows());
        return new SubmissionPage(
                key,
                form,
                organisations.name(key.organisation()),
                it,
                form.items().stream().map(item -> grid.line(item, "")).toList(),
                form.hasCounties() ? counties(form, grid) : List.of(),
                it == null ? List.of() : submissions.findings(key, now),
                typed == null && it != null ? it.explanations() : explanations,
                it == null ? null : differences(form, it),
                it == null ? List.of() : submissions.steps(it.id()),
                people,
                writes,
                open && CurrentCaller.get().is(Role.OFFICE, Role.REGULATOR),
                stale,
                errors);
    }

    private @Nullable DifferenceLines differences(Form form, Submission it) {
        return differences
                .of(it)
                .map(since -> DifferenceLines.of(since, form, organisations))
                .orElse(null);
    }

    private List<SubmissionPage.CountyLine> counties(Form form, Grid grid) {
        List<FormItem> items = form.items().stream().filter(FormItem::byCounty).toList();
        return organisations.of(Organisation.Kind.COUNTY).stream()
                .map(county ->
                        new SubmissionPage.CountyLine(
                                county,
                                items.stream()
                                        .map(item -> grid.line(item, county.code()))
                                        .toList()))
                .toList();
    }

    private record Grid(
            @Nullable Submission submission,
            Cells now,
            Cells before,
            @Nullable Map<String, String> typed,
            boolean writes) {

        GridLine line(FormItem item, String county) {
            CellKey cell = new CellKey(item.code(), county);
            BigDecimal value = now.get(cell);
            String shown = value == null ? "" : value.toPlainString();
            return new GridLine(
                    item,
                    cell,
                    typed == null ? shown : typed.getOrDefault("cell-" + cell, shown),
                    value,
                    before.get(cell),
                    submission == null
                            ? ""
                            : submission.cellReasons().getOrDefault(cell.toString(), ""),
                    writes && (submission == null || submission.takes(cell)));
        }
    }
}
