package org.wupian.meeting.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.meeting.Decision;
import org.wupian.meeting.Decisions;
import org.wupian.meeting.Meetings;
import org.wupian.meeting.MinutesOutcome;
import org.wupian.ui.Answer;
import org.wupian.ui.Download;
import org.wupian.ui.Invalid;
import org.wupian.ui.SeeOther;

/// One meeting: its minutes, decisions and end (会议).
@Controller
@RequestMapping("/meetings/{id}")
class MeetingController {

    private final Meetings meetings;
    private final Decisions decisions;
    private final MeetingPages pages;
    private final MeetingPack pack;
    private final MinutesDocument minutes;
    private final Organisations organisations;

    MeetingController(
            Meetings meetings,
            Decisions decisions,
            MeetingPages pages,
            MeetingPack pack,
            MinutesDocument minutes,
            Organisations organisations) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.pages = pages;
        this.pack = pack;
        this.minutes = minutes;
        this.organisations = organisations;
    }

    @AllowedToMembersAndAuditor
    @GetMapping
    MeetingPage page(@PathVariable long id) {
        return pages.of(id);
    }

    /// The meeting's papers as a Word document.
    @AllowedToMembersAndAuditor
    @GetMapping("/pack.docx")
    Download pack(@PathVariable long id) {
        return pack.of(id);
    }

    /// Its minutes with decisions and tasks as a Word document.
    @AllowedToMembersAndAuditor
    @GetMapping("/minutes.docx")
    Download minutes(@PathVariable long id) {
        return minutes.of(id);
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/decisions")
    Answer decide(@PathVariable long id, @ModelAttribute DecisionForm form) {
        try {
            Decision taken = decisions.take(id, form.decision(organisations));
            return here(id).flash("meeting.decision.taken", taken.actions().size());
        } catch (Invalid wrong) {
            return pages.of(id, form, wrong.errors());
        }
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/minutes")
    Answer write(
            @PathVariable long id,
            @RequestParam @Nullable String minutes,
            @RequestParam(defaultValue = "0") int version) {
        Check check = new Check();
        String text = check.optional("minutes", minutes, 50_000);
        check.done();
        return switch (meetings.write(id, text, version)) {
            case MinutesOutcome.Stored _ -> here(id).flash("meeting.minutes.stored");
            case MinutesOutcome.Changed changed -> pages.of(id, changed);
        };
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/conclude")
    Answer conclude(@PathVariable long id) {
        meetings.conclude(id);
        return here(id).flash("meeting.meeting.concluded");
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/cancel")
    Answer cancel(@PathVariable long id, @RequestParam @Nullable String reason) {
        Check check = new Check();
        String why = check.text("reason", reason, 500);
        check.done();
        meetings.cancel(id, why);
        return here(id).flash("meeting.meeting.cancelled");
    }

    private static SeeOther here(long id) {
        return new SeeOther("/meetings/" + id);
    }
}
