package org.wupian.enterprise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Link;
import org.wupian.enterprise.Operator;
import org.wupian.enterprise.OperatorDecisions;
import org.wupian.enterprise.Operators;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.SeeOther;

/// Merges two records that prove to be one operator (合并主体).
@Controller
@RequestMapping("/enterprises/{id}/merge")
class MergeController {

    private static final int MOST = 10;
    private static final int LONGEST_REASON = 500;
    private static final String INTO_OTHER = "other";

    private final Operators operators;
    private final OperatorDecisions decisions;
    private final Organisations organisations;

    MergeController(Operators operators, OperatorDecisions decisions, Organisations organisations) {
        this.operators = operators;
        this.decisions = decisions;
        this.organisations = organisations;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @GetMapping
    MergePage page(@PathVariable long id, @RequestParam(defaultValue = "") String q) {
        return page(operators.get(id), q.strip(), 0, "", "", Errors.NONE);
    }

    /// @param direction `other` when this one goes by the other's number; else the other by this
    ///   one's
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping
    Answer merge(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long other,
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean anyway,
            @RequestParam(defaultValue = "") String q) {
        Operator it = operators.get(id);
        boolean intoOther = direction.equals(INTO_OTHER);
        try {
            check(other, reason);
            decisions.merge(
                    intoOther ? it.id() : other, intoOther ? other : it.id(), reason, anyway);
        } catch (Invalid wrong) {
            return page(it, q, other, direction, reason, wrong.errors());
        }
        return new SeeOther(EnterprisesController.path(intoOther ? other : it.id()))
                .flash("enterprise.wasMerged");
    }

    private static void check(long other, String reason) {
        List<FieldError> wrong = new ArrayList<>();
        if (other == 0) {
            wrong.add(new FieldError("other", "enterprise.error.other"));
        }
        if (reason.isBlank()) {
            wrong.add(new FieldError("reason", "enterprise.error.reason"));
        }
        if (reason.length() > LONGEST_REASON) {
            wrong.add(new FieldError("reason", "enterprise.error.long", LONGEST_REASON));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private MergePage page(
            Operator it, String words, long other, String direction, String reason, Errors errors) {
        return new MergePage(
                it,
                county(it),
                words,
                words.isEmpty() ? like(it) : searched(it, words),
                other,
                direction,
                reason,
                errors);
    }

    /// Those whose names or codes come nearest.
    private List<MergePage.Found> like(Operator it) {
        return operators
                .candidates(
                        new Operators.Question(
                                it.name(),
                                "",
                                Objects.requireNonNullElse(it.address(), ""),
                                Objects.requireNonNullElse(it.county(), "")),
                        MOST)
                .stream()
                .filter(link -> link.operator() != null && link.operator() != it.id())
                .map(link -> found(operators.get(link.operator()), link.reasons()))
                .toList();
    }

    /// By number, whole code or a part of a name.
    private List<MergePage.Found> searched(Operator it, String words) {
        List<Operator> found = new ArrayList<>(operators.search(words, "", "", 0, MOST));
        Long number = EnterprisePages.number(words);
        if (number != null && found.stream().noneMatch(one -> one.id() == number)) {
            try {
                found.addFirst(operators.get(number));
            } catch (NotFound _) {
                // no such number: what was found by name is all there is
            }
        }
        return found.stream()
                .filter(one -> one.id() != it.id())
                .map(one -> found(one, List.of()))
                .toList();
    }

    private MergePage.Found found(Operator it, List<Link.Reason> reasons) {
        return new MergePage.Found(
                it, county(it), reasons.stream().map(Link.Reason::text).toList());
    }

    private @Nullable String county(Operator it) {
        return it.county() == null ? null : organisations.name(it.county());
    }
}
