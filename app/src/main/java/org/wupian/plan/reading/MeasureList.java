package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes measures and safeguards (措施、保障措施) out of the tree of headings.
final class MeasureList {

    private static final Pattern SAFEGUARD_WORDS =
            Pattern.compile("组织领导|组织保障|组织实施|统筹协调|督导|督查|考核|宣传|监督检查|责任落实|工作落实|评估");

    private final Section document;
    private final Defaults defaults;
    private final MeasureWords words;
    private final Notes notes;
    private final Numbering.@Nullable Form form;
    private final List<Section> chosen = new ArrayList<>();

    MeasureList(
            Section document,
            Defaults defaults,
            Deadlines deadlines,
            TargetPhrases targets,
            Notes notes) {
        this.document = document;
        this.defaults = defaults;
        this.notes = notes;
        this.words = new MeasureWords(deadlines, targets, notes);
        List<Section> work =
                document.all().stream()
                        .filter(it -> !it.isDocument() && Chapter.of(it) == Chapter.WORK)
                        .toList();
        this.form = MeasureLevel.of(work);
        choose(document);
        dropClosingSafeguards();
    }

    /// The measures in the document's order.
    List<PlanReading.Measure> measures() {
        NumberCheck.of(chosen, notes);
        List<PlanReading.Measure> measures = chosen.stream().map(it -> measure(it, it)).toList();
        reportUnits();
        return measures;
    }

    /// What stands under 保障措施 and is no measure, and closing measures without units that say the
    /// same.
    List<PlanReading.Measure> safeguards() {
        List<Section> all = new ArrayList<>();
        for (Section it : document.all()) {
            if (it.isDocument() || isWithinChosen(it)) {
                continue;
            }
            Section parent = it.parent();
            boolean named = parent != null && !parent.isDocument() && it.children().isEmpty();
            boolean belongs =
                    Chapter.of(it) == Chapter.SAFEGUARDS && (!it.isBare() || named)
                            || isClosingSafeguard(it);
            boolean covered = parent != null && all.contains(parent);
            if (belongs && !covered) {
                all.add(it);
            }
        }
        return all.stream().map(it -> measure(it, null)).toList();
    }

    private void choose(Section section) {
        for (Section it : section.children()) {
            if (isMeasure(it)) {
                chosen.add(it);
            } else {
                choose(it);
            }
        }
    }

    private boolean isMeasure(Section it) {
        if (form == null) {
            return false;
        }
        boolean atLevel = it.numbering().form().compareTo(form) >= 0;
        boolean leafWithUnits = it.hasDuties() && it.children().isEmpty();
        boolean continued = atLevel && continuesNumbers(it);
        return switch (Chapter.of(it)) {
            case OVERALL -> false;
            case GOALS, STEPS -> it.hasDuties() && it.numbering().form().compareTo(form) >= 0;
            case SAFEGUARDS -> continued;
            case WORK -> atLevel || leafWithUnits || saysMoreThanAHeading(it);
        };
    }

    /// A chapter with neither parts nor units that still says what is to be done.
    private static boolean saysMoreThanAHeading(Section it) {
        return it.children().isEmpty() && it.headline().text().length() > 40;
    }

    /// Whether a safeguard's number goes on from the last measure's, as 十六 after （十五）.
    private boolean continuesNumbers(Section it) {
        if (chosen.isEmpty()) {
            return false;
        }
        Numbering last = chosen.getLast().numbering();
        return it.hasDutiesWithin()
                        && last.form() == it.numbering().form()
                        && it.numbering().ordinal() == last.ordinal() + 1
                        && it.numbering().ordinal() > 1
                        && !Objects.equals(it.parent(), chosen.getLast().parent())
                || Chapter.of(chosen.getLast()) == Chapter.SAFEGUARDS
                        && Objects.equals(it.parent(), chosen.getLast().parent());
    }

    private void dropClosingSafeguards() {
        boolean someHaveUnits = chosen.stream().anyMatch(Section::hasDutiesWithin);
        while (someHaveUnits
                && chosen.size() > 1
                && Chapter.of(chosen.getLast()) != Chapter.SAFEGUARDS
                && isClosingSafeguard(chosen.getLast())) {
            chosen.removeLast();
        }
    }

    private static boolean isClosingSafeguard(Section it) {
        return !it.hasDutiesWithin()
                && Chapter.of(it) != Chapter.OVERALL
                && Chapter.of(it) != Chapter.GOALS
                && Chapter.of(it) != Chapter.STEPS
                && !it.isBare()
                && SAFEGUARD_WORDS.matcher(it.headline().title()).find()
                && followersToo(it);
    }

    private static boolean followersToo(Section it) {
        Section parent = it.parent();
        if (parent == null) {
            return false;
        }
        List<Section> siblings = parent.children();
        return siblings.subList(siblings.indexOf(it), siblings.size()).stream()
                .noneMatch(Section::hasDutiesWithin);
    }

    private boolean isWithinChosen(Section section) {
        Section it = section;
        while (it != null) {
            if (chosen.contains(it)) {
                return true;
            }
            it = it.parent();
        }
        return false;
    }

    /// @param measure the measure a section is or belongs to; null for safeguards
    private PlanReading.Measure measure(Section it, @Nullable Section measure) {
        Duties own = it.duties();
        if (own.isEmpty() && it == measure && !it.hasDutiesWithin()) {
            own = inherited(it);
        }
        if (it == measure && !own.isEmpty()) {
            own = own.with(defaults.everybody());
        }
        List<PlanReading.Measure> children =
                Stream.concat(
                                words.furtherClauses(it).stream(),
                                it.children().stream().map(child -> measure(child, measure)))
                        .toList();
        return words.measure(it, own, children, measure == null ? it : measure);
    }

    /// Units named on a heading above hold for what stands below it.
    private Duties inherited(Section section) {
        Section it = section.parent();
        while (it != null && !it.isDocument()) {
            if (it.hasDuties()) {
                notes.add(
                        Note.Level.HINT,
                        Note.Kind.LEAD_FROM_HEADING,
                        section.line(),
                        section.printedHeading(),
                        it.printedHeading());
                return it.duties();
            }
            it = it.parent();
        }
        return words.fromSentence(section);
    }

    private void reportUnits() {
        if (chosen.isEmpty()) {
            notes.add(Note.Level.ERROR, Note.Kind.NO_MEASURES, 0, "");
            return;
        }
        Set<Section> without = new HashSet<>(chosen);
        without.removeIf(it -> it.hasDutiesWithin() || !inheritedQuietly(it).isEmpty());
        if (without.size() == chosen.size()) {
            notes.add(Note.Level.WARNING, Note.Kind.NO_UNITS_AT_ALL, 0, "");
            return;
        }
        chosen.stream()
                .filter(without::contains)
                .forEach(it ->
                        notes.add(
                                Note.Level.WARNING,
                                Note.Kind.NO_UNITS,
                                it.line(),
                                it.printedHeading(),
                                it.number()));
        if (!defaults.firstLeads() && words.leadByOrder()) {
            notes.add(Note.Level.HINT, Note.Kind.LEAD_BY_ORDER, 0, "");
        }
    }

    private Duties inheritedQuietly(Section section) {
        for (Section it = section.parent(); it != null && !it.isDocument(); it = it.parent()) {
            if (it.hasDuties()) {
                return it.duties();
            }
        }
        return words.fromSentence(section);
    }
}
