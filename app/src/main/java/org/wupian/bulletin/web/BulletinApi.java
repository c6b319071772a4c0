package org.wupian.bulletin.web;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.bulletin.BulletinText;
import org.wupian.bulletin.Bulletins;
import org.wupian.bulletin.Issue;
import org.wupian.bulletin.IssueOutcome;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.ui.Conflict;
import org.wupian.ui.Download;
import org.wupian.ui.Paged;

/// Bulletins for programs (通报接口).
@RestController
@RequestMapping("/api/v1")
class BulletinApi {

    /// What a program may say when it issues.
    ///
    /// @param version of the draft that was looked at; without it the draft is issued as it is
    record IssueBody(@Nullable Integer version) {}

    /// The words to store and the version of the draft they were written on.
    record DraftBody(
            int version, String title, String opening, List<BulletinText.Section> sections) {}

    private final Bulletins bulletins;

    BulletinApi(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @AllowedToSignedIn
    @GetMapping("/bulletins")
    Paged<IssueJson> all(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        return Paged.of(bulletins.all(), BulletinApi::cursor, after, limit).map(IssueJson::of);
    }

    private static String cursor(Issue issue) {
        return issue.ordinal().year() + "-" + issue.ordinal().number();
    }

    @AllowedToSignedIn
    @GetMapping("/bulletins/{year}/{number}")
    BulletinJson issue(@PathVariable int year, @PathVariable int number) {
        return json(bulletins.get(year, number));
    }

    @AllowedToSignedIn
    @GetMapping("/bulletins/{year}/{number}/document.docx")
    ResponseEntity<byte[]> document(@PathVariable int year, @PathVariable int number) {
        return file(bulletins.get(year, number));
    }

    /// The month's issue in force.
    @AllowedToSignedIn
    @GetMapping("/months/{month}/bulletin")
    BulletinJson inForce(@PathVariable YearMonth month) {
        return json(issueInForce(month));
    }

    @AllowedToSignedIn
    @GetMapping("/months/{month}/bulletin.docx")
    ResponseEntity<byte[]> documentInForce(@PathVariable YearMonth month) {
        return file(issueInForce(month));
    }

    @Allowed({Role.OFFICE, Role.AUDITOR})
    @GetMapping("/months/{month}/bulletin/draft")
    DraftJson draft(@PathVariable YearMonth month) {
        return DraftJson.of(bulletins.draft(month));
    }

    @Allowed(Role.OFFICE)
    @PutMapping("/months/{month}/bulletin/draft")
    DraftJson save(@PathVariable YearMonth month, @RequestBody DraftBody body) {
        BulletinText text = new BulletinText(body.title(), body.opening(), body.sections());
        DraftForm.check(text);
        return bulletins
                .save(month, text, body.version())
                .map(DraftJson::of)
                .orElseThrow(() -> new Conflict("bulletin.problem.changed"));
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/months/{month}/bulletin:issue")
    ResponseEntity<BulletinJson> issue(
            @PathVariable YearMonth month,
            @RequestBody(required = false) @Nullable IssueBody body) {
        return switch (bulletins.issue(month, body == null ? null : body.version())) {
            case IssueOutcome.Issued it ->
                    ResponseEntity.status(201)
                            .header(HttpHeaders.LOCATION, "/api/v1" + it.issue().ordinal().path())
                            .body(json(it.issue()));
            case IssueOutcome.MonthOpen _ -> throw new Conflict("bulletin.problem.open");
            case IssueOutcome.AlreadyIssued it ->
                    throw new Conflict("bulletin.problem.already", it.issue().number());
            case IssueOutcome.Changed _ -> throw new Conflict("bulletin.problem.changed");
        };
    }

    private Issue issueInForce(YearMonth month) {
        return bulletins.inForce(month).orElseThrow(() -> new NotFound("bulletin " + month));
    }

    private BulletinJson json(Issue issue) {
        return BulletinJson.of(issue, bulletins.text(issue), bulletins.gathered(issue));
    }

    private ResponseEntity<byte[]> file(Issue issue) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Download.DOCX))
                .eTag(issue.sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        org.springframework.http.ContentDisposition.attachment()
                                .filename(
                                        BulletinsController.fileName(issue),
                                        java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bulletins.document(issue));
    }
}
