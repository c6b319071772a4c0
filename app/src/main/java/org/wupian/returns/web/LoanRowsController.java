package org.wupian.returns.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.returns.Forms;
import org.wupian.returns.LoanCategory;
import org.wupian.returns.LoanFilter;
import org.wupian.returns.LoanForm;
import org.wupian.returns.LoanRows;
import org.wupian.returns.Submission;
import org.wupian.returns.SubmissionKey;
import org.wupian.returns.Submissions;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Listing;
import org.wupian.ui.Named;

/// The loans of one institution and month, one by one, those accepted and those that wait for
/// review: for the institution itself, for reviewers and the auditor. They are read here and not
/// carried away, so there is no export.
@Controller
class LoanRowsController {

    /// The last row of the page before.
    private static final Pattern ROW = Pattern.compile("\\d{1,9}");

    private final Submissions submissions;
    private final LoanRows rows;
    private final LoanColumns columns;
    private final Forms forms;
    private final Organisations organisations;

    LoanRowsController(
            Submissions submissions,
            LoanRows rows,
            LoanColumns columns,
            Forms forms,
            Organisations organisations) {
        this.submissions = submissions;
        this.rows = rows;
        this.columns = columns;
        this.forms = forms;
        this.organisations = organisations;
    }

    /// Names of categories for the audit trail.
    @Bean
    static Named categoryNames(LoanForm form) {
        return new Named() {

            @Override
            public String kind() {
                return "category";
            }

            @Override
            public Map<String, String> names() {
                return form.categories().stream()
                        .collect(Collectors.toMap(LoanCategory::code, LoanCategory::shown));
            }
        };
    }

    @Allowed({Role.OFFICE, Role.REGULATOR, Role.AUDITOR, Role.BANK})
    @GetMapping("/returns/loans/{month}/{organisation}/rows")
    LoanRowsPage page(@PathVariable YearMonth month, @PathVariable String organisation, Ask ask) {
        SubmissionKey key = new SubmissionKey(LoanForm.CODE, month, organisation);
        return page(key, rows.page(submission(key), filter(ask), after(ask)), true, ask);
    }

    /// What was handed in, as it was sent, while nobody has decided on it.
    @Allowed({Role.OFFICE, Role.REGULATOR, Role.AUDITOR, Role.BANK})
    @GetMapping("/returns/loans/{month}/{organisation}/submitted-rows")
    LoanRowsPage submitted(
            @PathVariable YearMonth month, @PathVariable String organisation, Ask ask) {
        SubmissionKey key = new SubmissionKey(LoanForm.CODE, month, organisation);
        return page(key, rows.submitted(submission(key), filter(ask), after(ask)), false, ask);
    }

    private long submission(SubmissionKey key) {
        return submissions
                .find(key)
                .map(Submission::id)
                .orElseThrow(() -> new NotFound("loans of " + key));
    }

    private static LoanFilter filter(Ask ask) {
        return new LoanFilter(ask.filter("category"), ask.filter("county"), ask.words());
    }

    private static int after(Ask ask) {
        Matcher after = ROW.matcher(ask.filter("after"));
        return after.matches() ? Integer.parseInt(after.group()) : 0;
    }

    private LoanRowsPage page(SubmissionKey key, LoanRows.Page page, boolean accepted, Ask ask) {
        return new LoanRowsPage(
                key,
                forms.get(LoanForm.CODE).shown(),
                organisations.name(key.organisation()),
                page.revision(),
                accepted,
                list(ask, page, accepted));
    }

    private Listing<LoanRows.Loan> list(Ask ask, LoanRows.Page page, boolean accepted) {
        Listing<LoanRows.Loan> list =
                Listing.page(
                        ask,
                        t("returns.loans.rows"),
                        page.loans(),
                        Math.toIntExact(page.before()),
                        Math.toIntExact(page.count()),
                        page.next() == null ? null : Integer.toString(page.next()),
                        null,
                        columns.all(accepted),
                        columns.facets(accepted));
        return page.count() == 0
                ? list
                : list.summedUp(
                        Map.of(
                                "balance", yuan(page.balanceFen()),
                                "issued", yuan(page.issuedFen())));
    }

    static Cell yuan(long fen) {
        return Cell.figure(BigDecimal.valueOf(fen, 2), 2);
    }
}
