package org.wupian.returns.web;

import com.fasterxml.jackson.annotation.Nulls;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.AllowedToReporters;
import org.wupian.kernel.AllowedToReportersAndReviewers;
import org.wupian.returns.Explanations;
import org.wupian.returns.Finding;
import org.wupian.returns.LoanFiles;
import org.wupian.returns.LoanFilter;
import org.wupian.returns.LoanForm;
import org.wupian.returns.LoanRows;
import org.wupian.returns.LoanTaking;
import org.wupian.returns.Submission;
import org.wupian.returns.SubmissionKey;
import org.wupian.returns.SubmissionOutcome;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Files of loans for programs (贷款明细接口).
@RestController
@RequestMapping("/api/v1")
class LoanApi {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultNullHandling(it -> it.withContentNulls(Nulls.FAIL))
                    .build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int MOST_JSON = 1024 * 1024;

    private final LoanFiles files;
    private final LoanRows rows;
    private final ReturnJson json;

    LoanApi(LoanFiles files, LoanRows rows, ReturnJson json) {
        this.files = files;
        this.rows = rows;
        this.json = json;
    }

    record Body(@Nullable Map<String, String> explanations, @Nullable Integer version) {}

    /// @param balanceFen of all that are counted
    /// @param items amounts are whole fen in names ending in `Fen`
    /// @param next the value of `after` for the next page, null behind the last
    record LoansJson(
            long count,
            long balanceFen,
            List<Map<String, @Nullable Object>> items,
            @Nullable Integer next) {}

    /// Hands in the caller's own loans. The file is in `file`, answers to warnings by their key in
    /// `explanations` as a JSON object; without a file the body is JSON with `explanations`, for
    /// the draft kept before. A file with errors is not kept; one whose warnings are not explained
    /// stays a draft and is answered with 422.
    @AllowedToReporters
    @PostMapping("/returns/loans/months/{month}/submissions")
    ResponseEntity<ReturnJson.SubmissionJson> submit(
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String explanations,
            HttpServletRequest request)
            throws IOException {
        SubmissionKey key =
                new SubmissionKey(LoanForm.CODE, month, CurrentCaller.get().organisation());
        if (file == null) {
            Body body = body(request);
            Map<String, String> said = Objects.requireNonNullElse(body.explanations(), Map.of());
            return handedIn(key, Explanations.given(said), body.version());
        }
        Map<String, String> answers = explanations == null ? Map.of() : texts(explanations);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (files.take(key, name, file)) {
            case LoanTaking.Kept(Submission draft) ->
                    handedIn(key, draft.explanations().with(answers), null);
            case LoanTaking.Refused it -> throw new Invalid(RefusedRowsApi.errors(it));
        };
    }

    private static Body body(HttpServletRequest request) throws IOException {
        try {
            byte[] bytes = request.getInputStream().readNBytes(MOST_JSON);
            Body body = bytes.length == 0 ? null : JSON.readValue(bytes, Body.class);
            return body == null ? new Body(null, null) : body;
        } catch (JacksonException _) {
            throw new Invalid(new FieldError("", "returns.loans.error.explanations"));
        }
    }

    private static Map<String, String> texts(String explanations) {
        try {
            return JSON.readValue(explanations, TEXTS);
        } catch (JacksonException _) {
            throw new Invalid(new FieldError("explanations", "returns.loans.error.explanations"));
        }
    }

    private ResponseEntity<ReturnJson.SubmissionJson> handedIn(
            SubmissionKey key, Explanations explanations, @Nullable Integer version) {
        return switch (files.submit(key, explanations, version)) {
            case SubmissionOutcome.Stored(var submission, _) ->
                    ResponseEntity.accepted()
                            .location(URI.create("/api/v1/submissions/" + submission.id()))
                            .body(json.of(submission));
            case SubmissionOutcome.Held it -> throw new Invalid(errors(it));
            case SubmissionOutcome.Stale _ -> throw new Conflict("returns.stale");
        };
    }

    private static List<FieldError> errors(SubmissionOutcome.Held held) {
        List<FieldError> errors = new ArrayList<>();
        for (Finding it : held.findings()) {
            if (it.blocks()) {
                errors.add(
                        new FieldError(
                                it.cell().toString(), "returns.error.finding", Words.of(it)));
            } else if (!held.submission().explanations().cover(it)) {
                errors.add(new FieldError(it.key(), "returns.error.explain", Words.of(it)));
            }
        }
        return errors;
    }

    /// The loans of an accepted submission, fifty at a time, of one category or of all, of one
    /// county or of all. Each reading is kept in the audit trail.
    @AllowedToReportersAndReviewers
    @GetMapping("/submissions/{id}/loans")
    LoansJson loans(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String county,
            @RequestParam(defaultValue = "0") int after) {
        return loans(rows.page(id, new LoanFilter(category, county, ""), after));
    }

    /// The loans of a submission that waits for review, as they were sent: without categories,
    /// which they get when they are accepted. Each reading is kept in the audit trail.
    @AllowedToReportersAndReviewers
    @GetMapping("/submissions/{id}/submitted-loans")
    LoansJson submitted(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String county,
            @RequestParam(defaultValue = "0") int after) {
        return loans(rows.submitted(id, new LoanFilter("", county, ""), after));
    }

    private static LoansJson loans(LoanRows.Page page) {
        return new LoansJson(
                page.count(),
                page.balanceFen(),
                page.loans().stream().map(LoanApi::loan).toList(),
                page.next());
    }

    private static Map<String, @Nullable Object> loan(LoanRows.Loan it) {
        Map<String, @Nullable Object> loan = new LinkedHashMap<>();
        loan.put("row", it.row());
        loan.put("mask", it.mask());
        it.values()
                .forEach((code, value) ->
                        loan.put(camel(code) + (value instanceof Long ? "Fen" : ""), value));
        return loan;
    }

    /// `issued_on` is issuedOn.
    private static String camel(String code) {
        StringBuilder name = new StringBuilder();
        boolean raise = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '_') {
                raise = true;
            } else {
                name.append(raise ? Character.toUpperCase(c) : c);
                raise = false;
            }
        }
        return name.toString();
    }
}
