package org.wupian.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.document.Paragraphs;
import org.wupian.document.Sent;
import org.wupian.document.Sheets;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.Role;
import org.wupian.plan.Draft;
import org.wupian.plan.DraftProblem;
import org.wupian.plan.PlanDifference;
import org.wupian.plan.PlanDocument;
import org.wupian.plan.PlanDrafts;
import org.wupian.plan.PlanVersion;
import org.wupian.plan.PlanWorkbook;
import org.wupian.plan.Plans;
import org.wupian.plan.WrittenPlan;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Paged;

/// Plan documents and versions of the plan for programs (方案接口).
@RestController
@RequestMapping("/api/v1")
class PlansApi {

    private final PlanDrafts drafts;
    private final Plans plans;
    private final PlanWorkbook workbook;

    PlansApi(PlanDrafts drafts, Plans plans, PlanWorkbook workbook) {
        this.drafts = drafts;
        this.plans = plans;
        this.workbook = workbook;
    }

    /// Reads a document and stores nothing: the body is its text, or a form with `file`.
    @AllowedToSignedIn
    @PostMapping("/plans:read")
    ReadingJson read(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        return ReadingJson.of(document(request, file, "plan.txt").reading());
    }

    /// Keeps a document with its reading, or a plan's workbook (.xlsx), to be corrected and
    /// adopted.
    @Allowed(Role.OFFICE)
    @PostMapping("/plans")
    ResponseEntity<DraftJson> take(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "plan.txt") String name)
            throws IOException {
        String called = file == null ? name : name(file);
        return created(
                PlanWorkbook.isNamedSo(called)
                        ? takeWorkbook(called, bytes(request, file, Sheets.MOST_BYTES))
                        : drafts.take(document(request, file, name)));
    }

    private Draft takeWorkbook(String name, byte[] bytes) {
        return switch (workbook.open(name, bytes)) {
            case PlanWorkbook.Outcome.Wrong(List<FieldError> errors) -> throw new Invalid(errors);
            case PlanWorkbook.Outcome.Read(var written) -> drafts.take(name, bytes, written);
        };
    }

    private static PlanDocument document(
            HttpServletRequest request, @Nullable MultipartFile file, String name)
            throws IOException {
        return opened(
                file == null ? name : name(file), bytes(request, file, Paragraphs.MOST_BYTES));
    }

    /// Of a body nothing is read beyond what a file may have.
    private static byte[] bytes(HttpServletRequest request, @Nullable MultipartFile file, int most)
            throws IOException {
        return file == null
                ? request.getInputStream().readNBytes(most + 1)
                : Sent.bytes(file, most);
    }

    private ResponseEntity<DraftJson> created(Draft draft) {
        return ResponseEntity.created(URI.create("/api/v1/plans/" + draft.id())).body(json(draft));
    }

    static PlanDocument opened(String name, byte[] bytes) {
        return switch (PlanDocument.open(name, bytes)) {
            case PlanDocument.Outcome.Opened(PlanDocument document) -> document;
            case PlanDocument.Outcome.Refused(var reason) ->
                    throw new Invalid(new FieldError("file", reason.key()));
        };
    }

    static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    /// Versions, the one in force first, and what is still being corrected.
    @Allowed({Role.OFFICE, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/plans")
    All all(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        Paged<DraftLine> page =
                Paged.of(drafts.all(), it -> Long.toString(it.id()), after, limit)
                        .map(DraftLine::of);
        return new All(plans.versions(), page.items(), page.next());
    }

    @Allowed({Role.OFFICE, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/plans/{id}")
    DraftJson one(@PathVariable long id) {
        return json(drafts.get(id));
    }

    /// Replaces the words of a draft; `revision` must be the one they are based on.
    @Allowed(Role.OFFICE)
    @PutMapping("/plans/{id}")
    DraftJson correct(@PathVariable long id, @RequestBody Correction it) {
        if (it.written() != null) {
            drafts.correct(id, it.revision(), it.written());
        }
        if (it.names() != null) {
            drafts.decide(id, drafts.get(id).revision(), it.names());
        }
        return json(drafts.get(id));
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/plans/{id}:adopt")
    DraftJson adopt(@PathVariable long id, @RequestBody(required = false) @Nullable Adoption it) {
        String note = it == null || it.note() == null ? "" : it.note();
        List<DraftProblem> problems = drafts.adopt(id, drafts.get(id).revision(), note);
        if (!problems.isEmpty()) {
            throw new Invalid(problems.stream().map(DraftErrors::of).toList());
        }
        return json(drafts.get(id));
    }

    @AllowedToSignedIn
    @GetMapping("/plans/versions/{to}/changes")
    PlanDifference changes(@PathVariable int to, @RequestParam int since) {
        return plans.difference(since, to);
    }

    private DraftJson json(Draft it) {
        return new DraftJson(
                DraftLine.of(it),
                it.written(),
                drafts.names(it).stream().map(NameJson::of).toList(),
                it.notes().stream().map(ReadingJson.NoteJson::of).toList(),
                drafts.problems(it).stream().map(NoteWords::sentence).toList());
    }

    /// @param items drafts, the newest first, page by page
    record All(List<PlanVersion> versions, List<DraftLine> items, @Nullable String next) {}

    record Adoption(@Nullable String note) {}

    /// @param names name → organisation's code, `class:` and a class's code, `-` for nobody here
    record Correction(
            int revision, @Nullable WrittenPlan written, @Nullable Map<String, String> names) {}

    record DraftLine(
            long id,
            String source,
            String name,
            String title,
            int revision,
            Instant createdAt,
            Instant editedAt,
            @Nullable Integer adopted) {

        static DraftLine of(Draft it) {
            return new DraftLine(
                    it.id(),
                    it.source().name(),
                    it.name(),
                    it.written().title(),
                    it.revision(),
                    it.createdAt(),
                    it.editedAt(),
                    it.adopted());
        }
    }

    /// @param problems what stands in the way of adopting it
    record DraftJson(
            @com.fasterxml.jackson.annotation.JsonUnwrapped DraftLine line,
            WrittenPlan written,
            List<NameJson> names,
            List<ReadingJson.NoteJson> warnings,
            List<String> problems) {}
}
