package org.wupian.bulletin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.supervision.Month;
import org.wupian.supervision.MonthState;
import org.wupian.supervision.Months;

/// The monthly bulletins (月通报): drafts the office edits, issues everybody reads.
@Service
public class Bulletins {

    private final Months months;
    private final GatherFacts gather;
    private final DraftTable drafts;
    private final IssueTable issues;
    private final BulletinDocument document;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bulletins(
            Months months,
            GatherFacts gather,
            DraftTable drafts,
            IssueTable issues,
            BulletinDocument document,
            ApplicationEventPublisher events,
            Clock clock) {
        this.months = months;
        this.gather = gather;
        this.drafts = drafts;
        this.issues = issues;
        this.document = document;
        this.events = events;
        this.clock = clock;
    }

    /// All issues, newest first.
    @Transactional(readOnly = true)
    public List<Issue> all() {
        return issues.all();
    }

    /// @throws NotFound when it was never issued
    @Transactional(readOnly = true)
    public Issue get(int year, int number) {
        return issues.find(year, number)
                .orElseThrow(() -> new NotFound("bulletin %d/%d".formatted(year, number)));
    }

    /// The month's issue that no other replaces.
    @Transactional(readOnly = true)
    public Optional<Issue> inForce(YearMonth month) {
        return issues.of(month).stream().filter(Issue::inForce).findFirst();
    }

    /// Closed months whose latest closing has no bulletin yet: what the office still has to do.
    @Transactional(readOnly = true)
    public List<Month> unissued() {
        List<Issue> issued = issues.all();
        return months.all().stream()
                .filter(it -> it.state() == MonthState.CLOSED)
                .filter(it -> issued.stream().noneMatch(issue -> issue.isOf(it)))
                .toList();
    }

    /// The Word document as it was issued, byte by byte.
    @Transactional(readOnly = true)
    public byte[] document(Issue issue) {
        return issues.stored(issue.id()).document();
    }

    @Transactional(readOnly = true)
    public BulletinText text(Issue issue) {
        return issues.stored(issue.id()).text();
    }

    @Transactional(readOnly = true)
    public Gathered gathered(Issue issue) {
        return issues.stored(issue.id()).gathered();
    }

    /// The document made again from what the issue was made of, for whoever wants to compare.
    @Transactional(readOnly = true)
    public byte[] madeAgain(Issue issue) {
        IssueTable.Stored stored = issues.stored(issue.id());
        return document.write(
                stored.gathered(),
                stored.text(),
                issue.number(),
                issue.issuedOn(),
                replaced(issue.replaces()));
    }

    /// The draft of a month: of a closed one the stored draft, begun when first asked for; of an
    /// open one what it would say today, which nobody can edit yet.
    ///
    /// @throws NotFound when the month was never opened
    @Transactional
    public Draft draft(YearMonth month) {
        requireReader();
        Month held = months.get(month);
        if (held.state() != MonthState.CLOSED || !isOffice()) {
            return stored(held).orElseGet(() -> fresh(gather.of(held)));
        }
        return stored(held).orElseGet(() -> begin(held));
    }

    private Optional<Draft> stored(Month month) {
        return month.state() == MonthState.CLOSED
                ? drafts.find(month.month(), month.revision())
                : Optional.empty();
    }

    private Draft begin(Month month) {
        Gathered gathered = gather.of(month);
        drafts.start(gathered, Compose.text(gathered));
        return drafts.find(month.month(), month.revision()).orElseThrow();
    }

    private static Draft fresh(Gathered gathered) {
        return new Draft(
                gathered.month(),
                gathered.revision(),
                gathered,
                Compose.text(gathered),
                0,
                null,
                null);
    }

    /// Saves the words.
    ///
    /// @param version of the draft they were written on
    /// @return the draft as it is now; empty when another person saved meanwhile
    @Transactional
    public Optional<Draft> save(YearMonth month, BulletinText text, int version) {
        return put(month, text, version, false);
    }

    /// Throws the words away and writes them anew from the figures.
    @Transactional
    public Optional<Draft> rewrite(YearMonth month, int version) {
        return put(month, Compose.text(draft(month).gathered()), version, true);
    }

    private Optional<Draft> put(YearMonth month, BulletinText text, int version, boolean fresh) {
        requireOffice();
        Draft draft = draft(month);
        if (draft.revision() == 0) {
            throw new org.wupian.ui.Conflict("bulletin.problem.open");
        }
        if (issueOf(month, draft.revision()).isPresent()) {
            throw new org.wupian.ui.Conflict("bulletin.problem.issued");
        }
        if (draft.version() != version
                || !drafts.save(draft, text, clock.instant(), CurrentCaller.get().account())) {
            return Optional.empty();
        }
        events.publishEvent(new BulletinEdited(month, draft.revision(), version + 1, fresh));
        return drafts.find(month, draft.revision());
    }

    /// The draft as a Word document, numbered as if it were issued now.
    @Transactional
    public byte[] preview(YearMonth month) {
        Draft draft = draft(month);
        LocalDate today = LocalDate.now(clock);
        Issue.@Nullable Ordinal before = inForce(month).map(Issue::ordinal).orElse(null);
        return document.write(
                draft.gathered(),
                draft.text(),
                issues.nextNumber(today.getYear()),
                today,
                replaced(before));
    }

    /// Issues the month's bulletin. It cannot be taken back.
    ///
    /// @param version of the draft that was looked at; null issues it as it is
    @Transactional
    public IssueOutcome issue(YearMonth month, @Nullable Integer version) {
        requireOffice();
        issues.numberOneAtATime();
        Month held = months.get(month);
        if (held.state() != MonthState.CLOSED) {
            return new IssueOutcome.MonthOpen();
        }
        Optional<Issue> already = issueOf(month, held.revision());
        if (already.isPresent()) {
            return new IssueOutcome.AlreadyIssued(already.get());
        }
        Draft draft = draft(month);
        if (version != null && version != draft.version()) {
            return new IssueOutcome.Changed(draft);
        }
        return new IssueOutcome.Issued(add(draft));
    }

    private Issue add(Draft draft) {
        LocalDate today = LocalDate.now(clock);
        int number = issues.nextNumber(today.getYear());
        Optional<Issue> before = inForce(draft.month());
        Issue.@Nullable Ordinal replaces = before.map(Issue::ordinal).orElse(null);
        byte[] bytes =
                document.write(draft.gathered(), draft.text(), number, today, replaced(replaces));
        Issue issue =
                new Issue(
                        0,
                        today.getYear(),
                        number,
                        draft.month(),
                        draft.revision(),
                        draft.text().title(),
                        today,
                        clock.instant(),
                        CurrentCaller.get().account(),
                        replaces,
                        null,
                        sha256(bytes),
                        bytes.length);
        issues.add(
                issue,
                before.map(Issue::id).orElse(null),
                new IssueTable.Stored(draft.gathered(), draft.text(), bytes));
        events.publishEvent(
                new BulletinIssued(
                        issue.month(), issue.revision(), issue.year(), number, issue.sha256()));
        return get(issue.year(), number);
    }

    private Optional<Issue> issueOf(YearMonth month, int revision) {
        return issues.of(month).stream().filter(it -> it.revision() == revision).findFirst();
    }

    /// A correction says so in its first lines.
    private static String replaced(Issue.@Nullable Ordinal before) {
        return before == null
                ? ""
                : "本期为更正后重新印发，%d年第%d期同时废止。".formatted(before.year(), before.number());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOffice() {
        return CurrentCaller.get().is(Role.OFFICE, Role.SYSTEM);
    }

    private static void requireOffice() {
        if (!isOffice()) {
            throw new Forbidden("bulletin");
        }
    }

    private static void requireReader() {
        if (!CurrentCaller.get().is(Role.OFFICE, Role.AUDITOR, Role.SYSTEM)) {
            throw new Forbidden("bulletin draft");
        }
    }
}
