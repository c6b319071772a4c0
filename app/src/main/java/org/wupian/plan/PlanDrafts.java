package org.wupian.plan;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.kernel.NotFound;
import org.wupian.plan.reading.PlanReading;
import org.wupian.ui.Conflict;

/// Plans that are being read, corrected or changed, until one is adopted (待采纳方案).
@Service
public class PlanDrafts {

    private final DraftTable table;
    private final Plans plans;
    private final Targets targets;
    private final UnitDecisions decisions;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final People people;
    private final Clock clock;

    PlanDrafts(
            DraftTable table,
            Plans plans,
            Targets targets,
            UnitDecisions decisions,
            Organisations organisations,
            ApplicationEventPublisher events,
            People people,
            Clock clock) {
        this.table = table;
        this.plans = plans;
        this.targets = targets;
        this.decisions = decisions;
        this.organisations = organisations;
        this.events = events;
        this.people = people;
        this.clock = clock;
    }

    /// All drafts without their paragraphs and notes, the newest first.
    @Transactional(readOnly = true)
    public List<Draft> all() {
        return table.all();
    }

    /// @throws NotFound when there is none or the caller may not see it
    @Transactional(readOnly = true)
    public Draft get(long id) {
        return table.find(id).orElseThrow(() -> new NotFound("plan draft " + id));
    }

    @Transactional(readOnly = true)
    public Draft.File file(long id) {
        return table.file(id).orElseThrow(() -> new NotFound("plan draft " + id));
    }

    @Transactional(readOnly = true)
    public List<Draft.Correction> corrections(long id) {
        return table.corrections(id);
    }

    /// Keeps a document with what was read of it.
    @Transactional
    public Draft take(PlanDocument document) {
        PlanReading reading = document.reading();
        WrittenPlan written = goingOn(WriteDown.of(reading, YearMonth.now(clock).getYear()));
        return add(
                new DraftTable.New(
                        PlanVersion.Source.DOCUMENT,
                        document.name(),
                        sha256(document.bytes()),
                        document.bytes(),
                        document.lines(),
                        reading.notes(),
                        written));
    }

    /// Keeps a plan that came as a workbook.
    @Transactional
    public Draft take(String name, byte[] bytes, WrittenPlan written) {
        return add(
                new DraftTable.New(
                        PlanVersion.Source.WORKBOOK,
                        name,
                        sha256(bytes),
                        bytes,
                        List.of(),
                        List.of(),
                        goingOn(written)));
    }

    private WrittenPlan goingOn(WrittenPlan written) {
        return new SameTargets(targets.all()).in(written);
    }

    /// Begins to change the plan in force; with an empty plan when there is none.
    @Transactional
    public Draft change() {
        PlanVersion version = plans.versions().stream().findFirst().orElse(null);
        WrittenPlan written =
                version == null
                        ? new WrittenPlan(
                                "",
                                YearMonth.now(clock).getYear(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of())
                        : WriteDown.of(plans.content(version.number()), organisations);
        String name = version == null ? "" : version.title();
        return add(
                new DraftTable.New(
                        PlanVersion.Source.EDITED, name, "", null, List.of(), List.of(), written));
    }

    private Draft add(DraftTable.New draft) {
        long id = table.add(draft, clock.instant(), CurrentCaller.get().account());
        events.publishEvent(new PlanImported(id, draft.source(), draft.name(), draft.sha256()));
        return get(id);
    }

    /// Replaces the words of a draft.
    ///
    /// @param revision the one the words are based on
    /// @throws Conflict when somebody else corrected it meanwhile, or it was adopted
    @Transactional
    public Draft correct(long id, int revision, WrittenPlan written) {
        Draft draft = get(id);
        List<PartChange> changes = PartChange.between(draft.written(), written);
        store(draft, revision, written, draft.names(), changes);
        return get(id);
    }

    /// Decides whom a name stands for.
    ///
    /// @param choices name → organisation's code, `class:` and code, `-` for nobody; empty to take
    ///   a decision back
    @Transactional
    public Draft decide(long id, int revision, Map<String, String> choices) {
        Draft draft = get(id);
        Map<String, String> names = new HashMap<>(draft.names());
        choices.forEach((name, choice) -> {
            if (choice.isEmpty()) {
                names.remove(name);
            } else if (decisions.isChoice(choice)) {
                names.put(name, choice);
            }
        });
        if (!names.equals(draft.names())) {
            PartChange change = PartChange.of("names", draft.names(), names);
            store(draft, revision, draft.written(), names, List.of(change));
        }
        return get(id);
    }

    private void store(
            Draft draft,
            int revision,
            WrittenPlan written,
            Map<String, String> names,
            List<PartChange> changes) {
        String account = CurrentCaller.get().account();
        if (draft.adopted() != null) {
            throw new Conflict("plan.error.adopted", draft.adopted());
        }
        if (!table.correct(draft.id(), revision, written, names, clock.instant(), account)) {
            throw new Conflict("plan.error.corrected-meanwhile", people.name(draft.editedBy()));
        }
        table.note(draft.id(), changes, clock.instant(), account);
    }

    /// Whom the names of a draft stand for, in the order of the plan.
    public List<UnitDecision> names(Draft draft) {
        return decisions.of(draft.written(), draft.names());
    }

    /// What has to be put right before the draft can be adopted.
    @Transactional(readOnly = true)
    public List<DraftProblem> problems(Draft draft) {
        return adoption(draft).problems();
    }

    /// What adopting the draft would change; null while there is no plan in force.
    @Transactional(readOnly = true)
    public @Nullable PlanDifference difference(Draft draft) {
        PlanDraft before = inForce();
        return before == null
                ? null
                : PlanDifference.of(before, adoption(draft).draft(draft.source(), ""));
    }

    /// Makes the draft the plan in force.
    ///
    /// @return what stands in the way, empty when it was adopted
    @Transactional
    public List<DraftProblem> adopt(long id, int revision, String note) {
        Draft draft = get(id);
        if (draft.adopted() != null) {
            throw new Conflict("plan.error.adopted", draft.adopted());
        }
        AdoptDraft adoption = adoption(draft);
        List<DraftProblem> problems = adoption.problems();
        if (problems.isEmpty()) {
            int version = plans.adopt(adoption.draft(draft.source(), note.strip()));
            if (!table.adopted(id, revision, version)) {
                throw new Conflict("plan.error.corrected-meanwhile", draft.editedBy());
            }
        }
        return problems;
    }

    /// Throws a draft away that was never adopted.
    @Transactional
    public void discard(long id) {
        Draft draft = get(id);
        if (draft.adopted() != null) {
            throw new Conflict("plan.error.adopted", draft.adopted());
        }
        table.discard(id);
        events.publishEvent(new PlanDiscarded(id, draft.name()));
    }

    private AdoptDraft adoption(Draft draft) {
        return new AdoptDraft(
                draft.written(), names(draft), organisations.areas(), inForce(), targets.codes());
    }

    private @Nullable PlanDraft inForce() {
        return plans.versions().stream()
                .findFirst()
                .map(it -> plans.content(it.number()))
                .orElse(null);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
