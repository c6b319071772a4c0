package org.wupian.returns.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.database.CurrentCaller;
import org.wupian.document.Sent;
import org.wupian.document.Sheets;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToReporters;
import org.wupian.kernel.AllowedToReportersAndReviewers;
import org.wupian.kernel.Role;
import org.wupian.returns.BlankForms;
import org.wupian.returns.CellKey;
import org.wupian.returns.Cells;
import org.wupian.returns.Explanations;
import org.wupian.returns.Finding;
import org.wupian.returns.Form;
import org.wupian.returns.Forms;
import org.wupian.returns.ReturnSheets;
import org.wupian.returns.SubmissionKey;
import org.wupian.returns.SubmissionOutcome;
import org.wupian.returns.SubmissionReviews;
import org.wupian.returns.Submissions;
import org.wupian.returns.TypedCells;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Returns for programs: forms, handing in, review (数据报送接口).
@RestController
@RequestMapping("/api/v1")
class ReturnsApi {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .changeDefaultNullHandling(it -> it.withContentNulls(Nulls.FAIL))
                    .build();

    /// Far more than all items of all counties.
    private static final int MOST_JSON = 4 * 1024 * 1024;

    private static final int MOST_PLACES = 30;

    private final Submissions submissions;
    private final SubmissionReviews reviews;
    private final Forms forms;
    private final BlankForms blank;
    private final ReturnSheets sheets;
    private final ReturnJson json;

    ReturnsApi(
            Submissions submissions,
            SubmissionReviews reviews,
            Forms forms,
            BlankForms blank,
            ReturnSheets sheets,
            ReturnJson json) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.forms = forms;
        this.blank = blank;
        this.sheets = sheets;
        this.json = json;
    }

    record Items<T>(List<T> items) {}

    /// @param county code of the county, null for the whole institution
    /// @param value a number; what is none is named with its item
    record Figure(@Nullable String item, @Nullable String county, @Nullable Object value) {

        CellKey cell() {
            return new CellKey(
                    Objects.requireNonNullElse(item, ""), Objects.requireNonNullElse(county, ""));
        }

        /// As it would be typed; a number with an absurd exponent is not written out.
        String typed() {
            if (value instanceof BigDecimal it && Math.abs(it.scale()) <= MOST_PLACES) {
                return it.toPlainString();
            }
            return value == null ? "" : value.toString();
        }
    }

    /// @param explanations answers to warnings, by the finding's key
    /// @param version the submission the figures are based on, null for the newest
    record Body(
            @Nullable List<Figure> cells,
            @Nullable Map<String, String> explanations,
            @Nullable Integer version) {}

    /// @param cells reason by cell: `loans` or `loans@411702`
    record Reasons(
            @Nullable String reason,
            @JsonSetter(contentNulls = Nulls.AS_EMPTY) @Nullable Map<String, String> cells) {}

    @AllowedToReportersAndReviewers
    @GetMapping("/returns")
    Items<ReturnJson.FormJson> forms() {
        return new Items<>(forms.all().stream().map(ReturnJson.FormJson::of).toList());
    }

    @AllowedToReportersAndReviewers
    @GetMapping("/returns/{form}/months/{month}/submissions")
    Items<ReturnJson.SubmissionJson> all(@PathVariable String form, @PathVariable YearMonth month) {
        return new Items<>(submissions.all(form, month).stream().map(json::of).toList());
    }

    /// Hands in the caller's own figures, as JSON or as the workbook in `file`. What breaks a
    /// check, or is a warning without an explanation, is answered with 422 and stays saved as a
    /// draft.
    @AllowedToReporters
    @PostMapping("/returns/{form}/months/{month}/submissions")
    ResponseEntity<ReturnJson.SubmissionJson> submit(
            @PathVariable String form,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        Form asked = forms.get(form);
        SubmissionKey key = own(form, month);
        if (file != null) {
            return upload(asked, key, file);
        }
        Body body = body(request);
        TypedCells typed = blank.of(asked);
        for (Figure it : Objects.requireNonNullElse(body.cells(), List.<Figure>of())) {
            typed.put(it.cell(), it.typed());
        }
        if (!typed.wrong().isEmpty()) {
            throw new Invalid(
                    typed.wrong().stream()
                            .map(it ->
                                    new FieldError(
                                            it.cell().toString(),
                                            it.code(),
                                            it.typed(),
                                            it.decimals()))
                            .toList());
        }
        Map<String, String> explanations =
                Objects.requireNonNullElse(body.explanations(), Map.<String, String>of());
        return handedIn(key, typed.cells(), Explanations.given(explanations), body.version());
    }

    private static Body body(HttpServletRequest request) throws IOException {
        try {
            Body body = JSON.readValue(request.getInputStream().readNBytes(MOST_JSON), Body.class);
            if (body != null) {
                return body;
            }
        } catch (JacksonException _) {
            // said below
        }
        throw new Invalid(new FieldError("", "returns.error.json"));
    }

    private ResponseEntity<ReturnJson.SubmissionJson> upload(
            Form form, SubmissionKey key, MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        byte[] bytes = Sent.bytes(file, Sheets.MOST_BYTES);
        return switch (sheets.read(form, key, name, bytes)) {
            case ReturnSheets.Outcome.Refused it ->
                    throw new Invalid(new FieldError("file", it.why().key()));
            case ReturnSheets.Outcome.Wrong it -> throw new Invalid(it.errors());
            case ReturnSheets.Outcome.Read it ->
                    handedIn(key, it.cells(), submissions.explanations(key), null);
        };
    }

    private ResponseEntity<ReturnJson.SubmissionJson> handedIn(
            SubmissionKey key, Cells cells, Explanations explanations, @Nullable Integer version) {
        return switch (submissions.submit(key, cells, explanations, version)) {
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
        if (held.submission().cells().isEmpty()) {
            errors.add(new FieldError("cells", "returns.error.empty"));
        }
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

    @AllowedToReportersAndReviewers
    @GetMapping("/submissions/{id}")
    ReturnJson.SubmissionJson one(@PathVariable long id) {
        return json.of(submissions.get(id));
    }

    @Allowed({Role.OFFICE, Role.REGULATOR})
    @PostMapping("/submissions/{id}:accept")
    ReturnJson.SubmissionJson accept(@PathVariable long id) {
        return json.of(reviews.accept(id));
    }

    @Allowed({Role.OFFICE, Role.REGULATOR})
    @PostMapping("/submissions/{id}:return")
    ReturnJson.SubmissionJson giveBack(@PathVariable long id, @RequestBody Reasons reasons) {
        String reason = Objects.requireNonNullElse(reasons.reason(), "").strip();
        Map<String, String> cells =
                Objects.requireNonNullElse(reasons.cells(), Map.<String, String>of());
        cells.forEach((cell, why) -> {
            if (why.isBlank()) {
                throw new Invalid(new FieldError("cells." + cell, "returns.error.no-reason"));
            }
        });
        if (reason.isEmpty() && cells.isEmpty()) {
            throw new Invalid(new FieldError("reason", "returns.error.no-reason"));
        }
        return json.of(reviews.giveBack(id, reason, cells));
    }

    private static SubmissionKey own(String form, YearMonth month) {
        return new SubmissionKey(form, month, CurrentCaller.get().organisation());
    }
}
