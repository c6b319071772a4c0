package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts one measure together: its words, dates and targets.
final class MeasureWords {

    private static final Pattern LEAD_IN_SENTENCE =
            Pattern.compile("由(?<who>[^,。;由]{2,40}?)(?:牵头|负责|会同)");
    private static final Pattern AREA_ENDS = Pattern.compile("方面$");

    private final Deadlines deadlines;
    private final TargetPhrases targets;
    private final Notes notes;
    private boolean leadByOrder;

    MeasureWords(Deadlines deadlines, TargetPhrases targets, Notes notes) {
        this.deadlines = deadlines;
        this.targets = targets;
        this.notes = notes;
    }

    /// Whether some lead was only the first in its list.
    boolean leadByOrder() {
        return leadByOrder;
    }

    /// @param measure the measure the section is or belongs to, whose area is its own
    PlanReading.Measure measure(
            Section section, Duties duties, List<PlanReading.Measure> children, Section measure) {
        Headline headline = headlineOf(section);
        noteLeads(section, duties);
        String words = headline.title() + "。" + headline.text();
        Deadlines.@Nullable Found deadline = deadline(section.line(), duties, words);
        Numbering number = section.numbering();
        String text = headline.text();
        if (text.isEmpty() && children.isEmpty()) {
            text = section.pieces().getFirst().prose();
        }
        return new PlanReading.Measure(
                section.number(),
                number.ordinal(),
                path(section),
                area(measure),
                headline.title(),
                text,
                duties.lead(),
                duties.supporting(),
                deadline == null ? null : deadline.value(),
                deadline == null ? null : deadline.words(),
                targets.inMeasure(headline.titled() ? words : headline.text()),
                children,
                section.line());
    }

    /// The title of the first piece, its text, and what stands behind the last clause.
    private static Headline headlineOf(Section section) {
        Headline headline = section.headline();
        List<Piece> pieces = section.pieces();
        Piece last = pieces.getLast();
        if (pieces.size() == 1 || !last.duties().isEmpty()) {
            return headline;
        }
        String text = (headline.text() + "\n" + last.prose()).strip();
        return new Headline(headline.title(), text, headline.titled());
    }

    private void noteLeads(Section section, Duties duties) {
        if (duties.lead().size() > 1) {
            notes.add(
                    Note.Level.WARNING,
                    Note.Kind.TWO_LEADS,
                    duties.line(),
                    section.printedHeading(),
                    String.join("、", duties.lead()));
        }
        leadByOrder |= !duties.supporting().isEmpty() && duties.lead().size() == 1;
    }

    private Deadlines.@Nullable Found deadline(int line, Duties duties, String words) {
        String clause = duties.deadlineText();
        if (clause != null) {
            List<Deadlines.Found> found = deadlines.inClause(clause);
            String value = found.isEmpty() ? null : found.getLast().value();
            if (value == null && found.isEmpty() && clause.matches(".*\\d.*")) {
                notes.add(Note.Level.WARNING, Note.Kind.DEADLINE_UNREAD, line, clause);
            }
            return new Deadlines.Found(clause, value);
        }
        List<Deadlines.Found> found =
                deadlines.inText(words).stream().filter(it -> it.value() != null).toList();
        if (found.isEmpty()) {
            return null;
        }
        if (found.stream().map(Deadlines.Found::value).distinct().count() > 1) {
            notes.add(Note.Level.HINT, Note.Kind.SEVERAL_DEADLINES, line, words);
        }
        return found.stream()
                .reduce((one, other) -> isLater(other, one) ? other : one)
                .orElseThrow();
    }

    private static boolean isLater(Deadlines.Found one, Deadlines.Found other) {
        String first = one.value() == null ? "" : one.value();
        String second = other.value() == null ? "" : other.value();
        return first.compareTo(second) > 0;
    }

    /// A child for each unit clause of the section behind its first.
    List<PlanReading.Measure> furtherClauses(Section section) {
        List<PlanReading.Measure> children = new ArrayList<>();
        boolean first = true;
        for (Piece piece : section.pieces()) {
            if (piece.duties().isEmpty()) {
                continue;
            }
            if (!first) {
                children.add(child(section, piece));
            }
            first = false;
        }
        if (!children.isEmpty()) {
            notes.add(
                    Note.Level.HINT,
                    Note.Kind.SEVERAL_CLAUSES,
                    section.line(),
                    section.printedHeading(),
                    String.valueOf(children.size() + 1));
        }
        return children;
    }

    private PlanReading.Measure child(Section section, Piece piece) {
        Headline headline = Headline.of(piece.prose());
        Deadlines.@Nullable Found deadline = deadline(piece.line(), piece.duties(), piece.prose());
        List<String> path = new ArrayList<>(path(section));
        path.add(section.printedHeading());
        return new PlanReading.Measure(
                "",
                null,
                path,
                area(section),
                headline.title(),
                piece.prose(),
                piece.duties().lead(),
                piece.duties().supporting(),
                deadline == null ? null : deadline.value(),
                deadline == null ? null : deadline.words(),
                targets.inMeasure(piece.prose()),
                List.of(),
                piece.line());
    }

    /// A lead named only inside a sentence (由甲局牵头，建立…), for measures without a clause.
    Duties fromSentence(Section section) {
        for (Piece piece : section.pieces()) {
            Phrase prose = Phrase.of(piece.prose());
            Matcher found = LEAD_IN_SENTENCE.matcher(prose.norm());
            while (found.find()) {
                Phrase who = prose.sub(found.start("who"), found.end("who"));
                List<Phrase> names = UnitNames.split(who);
                if (names.stream().allMatch(UnitNames::isLikely)) {
                    notes.add(
                            Note.Level.WARNING,
                            Note.Kind.LEAD_FROM_SENTENCE,
                            section.line(),
                            prose.sub(found.start(), found.end()).text());
                    List<String> lead = names.stream().map(Phrase::text).toList();
                    return new Duties(lead, List.of(), null, section.line());
                }
            }
        }
        return Duties.NONE;
    }

    private static List<String> path(Section section) {
        List<String> path = new ArrayList<>();
        for (Section it = section.parent(); it != null && !it.isDocument(); it = it.parent()) {
            path.addFirst(it.printedHeading());
        }
        return path;
    }

    private static @Nullable String area(Section section) {
        Section parent = section.parent();
        return parent == null || parent.isDocument()
                ? null
                : AREA_ENDS.matcher(parent.headline().title()).replaceAll("");
    }
}
