package org.wupian.roster.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Operator;
import org.wupian.enterprise.Operators;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.roster.Imports;
import org.wupian.roster.ListImport;
import org.wupian.roster.Reviews;
import org.wupian.roster.Roster;
import org.wupian.roster.Rosters;
import org.wupian.roster.WaitingRow;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.Invalid;
import org.wupian.ui.SeeOther;

/// Rows that wait for a person's decision (待核清单).
@Controller
class ReviewController {

    private static final int MOST = 20;

    private final Rosters rosters;
    private final Imports imports;
    private final Reviews reviews;
    private final Operators operators;
    private final Organisations organisations;

    ReviewController(
            Rosters rosters,
            Imports imports,
            Reviews reviews,
            Operators operators,
            Organisations organisations) {
        this.rosters = rosters;
        this.imports = imports;
        this.reviews = reviews;
        this.operators = operators;
        this.organisations = organisations;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @GetMapping("/rosters/{code}/review")
    ReviewPage page(@PathVariable String code) {
        return page(code, "", Errors.NONE);
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/imports/{id}/rows/{row}/decide")
    Answer decide(
            @PathVariable long id,
            @PathVariable int row,
            @RequestParam @Nullable String decision,
            @RequestParam @Nullable Long enterprise,
            @RequestParam @Nullable String reason) {
        ListImport it = imports.get(id);
        try {
            reviews.decide(id, row, ImportsApi.decision(decision, enterprise, reason));
            return new SeeOther(Links.review(it.roster())).flash("roster.review.decided");
        } catch (Invalid wrong) {
            return page(it.roster(), ReviewPage.anchor(id, row), wrong.errors());
        }
    }

    /// @param at the row that errors are about
    private ReviewPage page(String code, String at, Errors errors) {
        Roster roster = rosters.get(code);
        if (!Rosters.keeps(roster)) {
            throw new Forbidden("roster/" + code);
        }
        List<WaitingRow> waiting = reviews.waiting(code, MOST + 1);
        return new ReviewPage(
                roster,
                waiting.stream().limit(MOST).map(it -> line(it)).toList(),
                waiting.size() > MOST,
                at,
                errors);
    }

    private ReviewPage.Line line(WaitingRow it) {
        String county = it.row().county();
        return new ReviewPage.Line(
                it,
                organisations.name(it.sender()),
                county.isEmpty() ? "" : organisations.name(county),
                candidate(it.row().operator()).orElse(null));
    }

    private Optional<Operator> candidate(@Nullable Long id) {
        try {
            return id == null ? Optional.empty() : Optional.of(operators.get(id));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }
}
