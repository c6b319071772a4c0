package org.wupian.roster.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.Role;
import org.wupian.roster.Imports;
import org.wupian.roster.ListImport;
import org.wupian.roster.Reviews;
import org.wupian.roster.Rosters;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Text;

/// Deciding about one row after the other (逐行核对).
@Controller
@RequestMapping("/reviews/{id}/{row}")
class DecideController {

    private static final int LONGEST_REASON = 500;

    private final Rosters rosters;
    private final Imports imports;
    private final Reviews reviews;
    private final DecidePages pages;

    DecideController(Rosters rosters, Imports imports, Reviews reviews, DecidePages pages) {
        this.rosters = rosters;
        this.imports = imports;
        this.reviews = reviews;
        this.pages = pages;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @GetMapping
    DecidePage page(
            @PathVariable long id,
            @PathVariable int row,
            @RequestParam(defaultValue = "") String roster,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long enterprise) {
        return page(
                id,
                row,
                new DecidePages.Typed(roster, q.strip(), enterprise, "", false),
                Errors.NONE);
    }

    /// After the decision the next row that waits is shown.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping
    Answer decide(
            @PathVariable long id,
            @PathVariable int row,
            @RequestParam(defaultValue = "") String roster,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "0") long enterprise,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean alike) {
        int decided;
        try {
            String why = reason(decision, reason.strip());
            decided =
                    reviews.decide(
                            id,
                            row,
                            ImportsApi.decision(decision, enterprise == 0 ? null : enterprise, why),
                            alike);
        } catch (Invalid wrong) {
            return page(
                    id,
                    row,
                    new DecidePages.Typed(roster, q.strip(), enterprise, reason, alike),
                    wrong.errors());
        }
        return pages.next(pages.asked(roster), id, row)
                .map(it -> new SeeOther(ReviewsController.path(it, roster)))
                .orElse(new SeeOther("/reviews"))
                .flash(
                        decided == 1
                                ? "roster.reviews.decided." + word(decision)
                                : "roster.reviews.decided.several",
                        decided);
    }

    /// What is said when nothing was typed; why a row is not taken must be said.
    private static String reason(String decision, String typed) {
        if (typed.length() > LONGEST_REASON) {
            throw new Invalid(new FieldError("reason", "roster.error.long", LONGEST_REASON));
        }
        @Nullable String usual =
                switch (decision) {
                    case "SAME" -> Text.t("roster.reviews.usual.same");
                    case "NEW" -> Text.t("roster.reviews.usual.new");
                    default -> null;
                };
        return typed.isEmpty() && usual != null ? usual : typed;
    }

    private static String word(String decision) {
        return switch (decision) {
            case "SAME" -> "same";
            case "NEW" -> "new";
            default -> "refused";
        };
    }

    private DecidePage page(long id, int row, DecidePages.Typed typed, Errors errors) {
        ListImport batch = imports.get(id);
        if (!Rosters.keeps(rosters.get(batch.roster()))) {
            throw new Forbidden(batch.subject());
        }
        return pages.page(batch, reviews.row(id, row), typed, errors);
    }
}
