package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the unit clauses (责任分工) among the paragraphs of a section, in every usual notation:
/// labelled, in brackets with or without label or verb, or as a sentence of its own.
final class ClauseFinder {

    private static final Pattern VERB_AT_END =
            Pattern.compile("(?:牵头|负责|分工|配合|参与|落实|推进|实施|协助)[负责实施推进落实]{0,4}$");
    private static final Pattern OFFICIAL =
            Pattern.compile(
                    "(?:部|委|司|局|厅|署|办|办公室|政府|法院|检察院|管委会|分行|分局|支行|中心|公司|[县区市])(?:\\([^()]*\\))?$");
    private static final String BETWEEN = "。;,、:()";

    private final Defaults defaults;
    private final Notes notes;

    ClauseFinder(Defaults defaults, Notes notes) {
        this.defaults = defaults;
        this.notes = notes;
    }

    /// Some prose and the unit clause that closes it.
    ///
    /// @param duties empty for prose behind the last clause
    record Piece(String prose, int line, Duties duties) {}

    /// A clause or a part of one inside a paragraph; `end` is exclusive.
    private record Fragment(int start, int end, List<Part> parts) {}

    private record Part(Label.Role role, Phrase content) {}

    /// Prose and clauses of a section's own paragraphs, in order; clauses that touch are one.
    List<Piece> pieces(List<Line> paragraphs) {
        Pieces pieces = new Pieces();
        for (Line paragraph : paragraphs) {
            Phrase phrase = Phrase.of(paragraph.text());
            int from = 0;
            for (Fragment fragment : fragments(phrase)) {
                pieces.prose(phrase.sub(from, fragment.start()), paragraph.number());
                pieces.clause(fragment, paragraph.number());
                from = fragment.end();
            }
            pieces.prose(phrase.from(from), paragraph.number());
            pieces.endParagraph();
        }
        return pieces.list();
    }

    private List<Fragment> fragments(Phrase line) {
        List<Fragment> fragments = new ArrayList<>();
        List<Label> labels = Label.all(line);
        boolean sentenceStart = true;
        int i = 0;
        while (i < line.length()) {
            int place = i;
            Optional<Label> label = labels.stream().filter(it -> it.start() == place).findFirst();
            Fragment found = null;
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
                fragments.add(found);
                i = found.end();
                sentenceStart = true;
                continue;
            }
            sentenceStart = line.norm().charAt(i) == '。';
            i++;
        }
        return fragments;
    }

    private @Nullable Fragment labelled(Phrase line, Label label, List<Label> labels) {
        int end = contentEnd(line, label.end(), labels);
        Part part = new Part(label.role(), line.sub(label.end(), end));
        if (!isSensible(List.of(part))) {
            return null;
        }
        return new Fragment(label.start(), end, List.of(part));
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

    private @Nullable Fragment bracket(Phrase line, int open, int close) {
        Phrase inner = line.sub(open + 1, close).strip();
        List<Part> parts = parts(inner);
        boolean labelled =
                parts.stream().anyMatch(it -> it.role() != Label.Role.RESPONSIBLE)
                        || !Label.all(inner).isEmpty();
        boolean accepted =
                labelled
                        ? isSensible(parts)
                        : VERB_AT_END.matcher(inner.strip("。;").norm()).find()
                                ? isSensible(parts)
                                : isPlainList(line, open, close, parts);
        return accepted ? new Fragment(open, close + 1, parts) : null;
    }

    private static List<Part> parts(Phrase inner) {
        List<Label> labels =
                Label.all(inner).stream().filter(it -> depth(inner, it.start()) == 0).toList();
        List<Part> parts = new ArrayList<>();
        int first = labels.isEmpty() ? inner.length() : labels.getFirst().start();
        if (!inner.sub(0, first).strip(BETWEEN).isEmpty()) {
            parts.add(new Part(Label.Role.RESPONSIBLE, inner.sub(0, first)));
        }
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : inner.length();
            parts.add(new Part(labels.get(i).role(), inner.sub(labels.get(i).end(), end)));
        }
        return parts;
    }

    private static int depth(Phrase phrase, int place) {
        String before = phrase.norm().substring(0, place);
        return (int)
                (before.chars().filter(it -> it == '(').count()
                        - before.chars().filter(it -> it == ')').count());
    }

    /// Names in brackets with neither label nor verb: only where a clause can stand, and official
    /// names.
    private boolean isPlainList(Phrase line, int open, int close, List<Part> parts) {
        boolean atEnd = line.from(close + 1).strip(BETWEEN).isEmpty();
        boolean afterSentence = open > 0 && "。;".indexOf(line.norm().charAt(open - 1)) >= 0;
        Trial trial = trial(parts);
        boolean official =
                trial.names().stream()
                        .anyMatch(it -> OFFICIAL.matcher(Phrase.of(it).norm()).find());
        return official
                && trial.unsure() == 0
                && (afterSentence || atEnd && trial.names().size() >= 2);
    }

    /// A sentence that only says who does it: 甲局牵头，乙局配合。
    private @Nullable Fragment sentence(Phrase line, int from) {
        int stop = line.norm().indexOf('。', from);
        int end = stop < 0 ? line.length() : stop;
        Phrase words = line.sub(from, end).strip();
        if (words.length() > 200 || !VERB_AT_END.matcher(words.norm()).find()) {
            return null;
        }
        List<Part> parts = List.of(new Part(Label.Role.RESPONSIBLE, words));
        Trial trial = trial(parts);
        boolean names = !trial.names().isEmpty() && trial.unsure() == 0 && trial.verbs();
        return names ? new Fragment(from, end, parts) : null;
    }

    private record Trial(List<String> names, int unsure, boolean verbs) {}

    private Trial trial(List<Part> parts) {
        Notes unsure = new Notes();
        DutyList list = new DutyList(defaults, unsure, 0);
        parts.forEach(it -> list.add(it.role(), it.content()));
        Duties duties = list.duties(true);
        List<String> names = new ArrayList<>(duties.lead());
        names.addAll(duties.supporting());
        int count =
                (int)
                        unsure.list().stream()
                                .filter(it -> it.kind() == Note.Kind.UNIT_UNSURE)
                                .count();
        String verb = parts.getLast().content().norm();
        return new Trial(names, count, VERB_AT_END.matcher(verb.strip()).find());
    }

    private boolean isSensible(List<Part> parts) {
        boolean onlyOthers =
                parts.stream()
                        .allMatch(it ->
                                it.role() == Label.Role.TIME || it.role() == Label.Role.PERSON);
        if (onlyOthers) {
            return parts.stream().allMatch(it -> it.content().length() <= 60);
        }
        Trial trial = trial(parts);
        return !trial.names().isEmpty() && trial.unsure() * 2 <= trial.names().size()
                || trial.names().size() == 1
                        && trial.names().getFirst().length() <= 12
                        && parts.size() == 1
                        && trial.unsure() == 1
                        && !Label.all(parts.getFirst().content()).isEmpty();
    }

    /// Puts prose and fragments together.
    private final class Pieces {

        private final List<Piece> done = new ArrayList<>();
        private final StringBuilder prose = new StringBuilder();
        private @Nullable DutyList open;
        private boolean anyUnit;
        private boolean mayLead;
        private int line;

        void prose(Phrase words, int at) {
            boolean empty = words.strip(BETWEEN + "\n").isEmpty();
            if (!empty && open != null && anyUnit) {
                finish();
            }
            if (prose.isEmpty()) {
                line = at;
            }
            if (!empty || open == null) {
                prose.append(words.text());
            }
        }

        void clause(Fragment fragment, int at) {
            if (open == null) {
                open = new DutyList(defaults, notes, at);
                line = prose.isEmpty() ? at : line;
            }
            for (Part part : fragment.parts()) {
                open.add(part.role(), part.content());
                boolean units = part.role() != Label.Role.TIME && part.role() != Label.Role.PERSON;
                anyUnit |= units;
                mayLead |= units && part.role() != Label.Role.SUPPORTING;
            }
        }

        void endParagraph() {
            if (!prose.isEmpty() && prose.charAt(prose.length() - 1) != '\n') {
                prose.append('\n');
            }
        }

        private void finish() {
            Duties duties = open == null ? Duties.NONE : open.duties(mayLead);
            String text = prose.toString().strip().replaceAll("[（(〔\\[【]+$", "");
            done.add(new Piece(text, line, duties));
            prose.setLength(0);
            open = null;
            anyUnit = false;
            mayLead = false;
        }

        List<Piece> list() {
            if (!prose.toString().isBlank() || open != null || done.isEmpty()) {
                finish();
            }
            return done;
        }
    }
}
