package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the unit clauses (责任分工) among the paragraphs of a section, in every usual notation:
/// labelled, in brackets with or without label or verb, or as a sentence of its own.
final class ClauseFinder {

    /// What stands behind a label when there is nothing to say: 配合单位：——.
    private static final Pattern NOBODY = Pattern.compile("\\s*(?:[-—－/]+|无)\\s*");

    private final Defaults defaults;
    private final Notes notes;
    private final ClauseCheck check;

    ClauseFinder(Defaults defaults, Notes notes) {
        this.defaults = defaults;
        this.notes = notes;
        this.check = new ClauseCheck(defaults);
    }

    /// Prose and clauses of a section's own paragraphs.
    List<Piece> pieces(List<Line> paragraphs) {
        PieceList pieces = new PieceList(defaults, notes);
        for (Line paragraph : paragraphs) {
            Phrase phrase = Phrase.of(paragraph.text());
            int from = 0;
            for (Clause clause : clauses(phrase)) {
                pieces.prose(phrase.sub(from, clause.start()), paragraph.number());
                pieces.clause(clause, paragraph.number());
                from = clause.end();
            }
            pieces.prose(phrase.from(from), paragraph.number());
            pieces.endParagraph();
        }
        return pieces.list();
    }

    /// Whether a paragraph holds a clause and nothing else.
    boolean isNothingElse(Line paragraph) {
        Phrase phrase = Phrase.of(paragraph.text());
        List<Clause> clauses = clauses(phrase);
        int from = 0;
        for (Clause clause : clauses) {
            if (!phrase.sub(from, clause.start()).strip(Clause.BETWEEN).isEmpty()) {
                return false;
            }
            from = clause.end();
        }
        return !clauses.isEmpty() && phrase.from(from).strip(Clause.BETWEEN).isEmpty();
    }

    private List<Clause> clauses(Phrase line) {
        List<Clause> clauses = new ArrayList<>();
        List<Label> labels = Label.all(line);
        boolean sentenceStart = true;
        int i = 0;
        while (i < line.length()) {
            int place = i;
            Optional<Label> label = labels.stream().filter(it -> it.start() == place).findFirst();
            Clause found = null;
            if (label.isPresent()) {
                found = labelled(line, label.get(), labels);
            } else if (line.norm().charAt(i) == '(') {
                int close = line.closing(i);
                found = close < 0 ? null : bracket(line, i, close);
                i = found == null && close > 0 ? close : i;
            } else if (sentenceStart) {
                found = sentence(line, i);
            }
            if (found != null) {
                clauses.add(found);
                i = found.end();
                sentenceStart = true;
                continue;
            }
            sentenceStart = line.norm().charAt(i) == '。';
            i++;
        }
        return clauses;
    }

    private @Nullable Clause labelled(Phrase line, Label label, List<Label> labels) {
        int end = contentEnd(line, label.end(), labels);
        Phrase content = line.sub(label.end(), end);
        if (NOBODY.matcher(content.norm()).matches()) {
            return new Clause(label.start(), end, List.of());
        }
        Clause.Part part = new Clause.Part(label.role(), content);
        return check.isSensible(List.of(part))
                ? new Clause(label.start(), end, List.of(part))
                : null;
    }

    private static int contentEnd(Phrase line, int from, List<Label> labels) {
        int depth = 0;
        for (int i = from; i < line.length(); i++) {
            int place = i;
            char it = line.norm().charAt(i);
            boolean labelled = labels.stream().anyMatch(label -> label.start() == place);
            boolean labelledBracket =
                    it == '(' && labels.stream().anyMatch(label -> label.start() == place + 1);
            depth += it == '(' ? 1 : it == ')' ? -1 : 0;
            if (depth < 0 || labelledBracket || depth == 0 && (it == '。' || labelled)) {
                return i;
            }
        }
        return line.length();
    }

    private @Nullable Clause bracket(Phrase line, int open, int close) {
        List<Clause.Part> parts = Clause.parts(line.sub(open + 1, close).strip());
        return check.isClause(line, open, close, parts) ? new Clause(open, close + 1, parts) : null;
    }

    /// A sentence that only says who does it: 甲局牵头，乙局配合。
    private @Nullable Clause sentence(Phrase line, int from) {
        int stop = line.norm().indexOf('。', from);
        int end = stop < 0 ? line.length() : stop;
        Phrase words = line.sub(from, end).strip();
        List<Clause.Part> parts = List.of(new Clause.Part(Label.Role.RESPONSIBLE, words));
        return check.isSentence(words, parts) ? new Clause(from, end, parts) : null;
    }
}
