package org.wupian.bulletin.web;

import static org.wupian.ui.Text.t;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.bulletin.BulletinText;
import org.wupian.bulletin.Bulletins;
import org.wupian.bulletin.Draft;
import org.wupian.bulletin.Issue;
import org.wupian.bulletin.IssueOutcome;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.ui.Answer;
import org.wupian.ui.Conflict;
import org.wupian.ui.Download;
import org.wupian.ui.Errors;
import org.wupian.ui.Invalid;
import org.wupian.ui.SeeOther;

/// A month's bulletin while the office works on it (通报草稿), and the way to it once it is issued.
@Controller
class DraftController {

    private final Bulletins bulletins;

    DraftController(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @AllowedToSignedIn
    @GetMapping("/months/{month}/bulletin")
    Answer page(@PathVariable YearMonth month) {
        Optional<Issue> issue = bulletins.inForce(month);
        if (!CurrentCaller.get().is(Role.OFFICE, Role.AUDITOR)) {
            return new SeeOther(
                    issue.orElseThrow(() -> new NotFound("bulletin " + month)).ordinal().path());
        }
        Draft draft = bulletins.draft(month);
        if (issue.isPresent() && issue.get().revision() == draft.revision()) {
            return new SeeOther(issue.get().ordinal().path());
        }
        return DraftPage.of(draft, issue.orElse(null), draft.text(), Errors.NONE, false);
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/months/{month}/bulletin")
    Answer save(
            @PathVariable YearMonth month,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form) {
        Draft draft = bulletins.draft(month);
        BulletinText text = DraftForm.text(draft.text(), form);
        try {
            DraftForm.check(text);
        } catch (Invalid invalid) {
            return DraftPage.of(draft, inForce(month), text, invalid.errors(), false);
        }
        return bulletins.save(month, text, version).isPresent()
                ? to(month).flash("bulletin.saved")
                : DraftPage.of(bulletins.draft(month), inForce(month), text, Errors.NONE, true);
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/months/{month}/bulletin/rewrite")
    Answer rewrite(@PathVariable YearMonth month, @RequestParam int version) {
        return bulletins.rewrite(month, version).isPresent()
                ? to(month).flash("bulletin.rewritten")
                : to(month).flash("bulletin.problem.changed");
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/months/{month}/bulletin/issue")
    Answer issue(@PathVariable YearMonth month, @RequestParam int version) {
        return switch (bulletins.issue(month, version)) {
            case IssueOutcome.Issued it ->
                    new SeeOther(it.issue().ordinal().path())
                            .flash("bulletin.issued", it.issue().number());
            case IssueOutcome.AlreadyIssued it ->
                    new SeeOther(it.issue().ordinal().path()).flash("bulletin.problem.issued");
            case IssueOutcome.MonthOpen _ -> throw new Conflict("bulletin.problem.open");
            case IssueOutcome.Changed _ -> to(month).flash("bulletin.problem.changed");
        };
    }

    @Allowed({Role.OFFICE, Role.AUDITOR})
    @GetMapping("/months/{month}/bulletin/preview.docx")
    Download preview(@PathVariable YearMonth month) {
        return Download.of(
                t("bulletin.preview.file", month), Download.DOCX, bulletins.preview(month));
    }

    private @Nullable Issue inForce(YearMonth month) {
        return bulletins.inForce(month).orElse(null);
    }

    private static SeeOther to(YearMonth month) {
        return new SeeOther("/months/%s/bulletin".formatted(month));
    }
}
