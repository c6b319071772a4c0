package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Decides whether words read as a unit clause (是否为责任分工): by the names in them, and where no label
/// says so by their verb or by where they stand.
final class ClauseCheck {

    private static final Pattern VERB_AT_END =
            Pattern.compile("(?:牵头|负责|分工|配合|参与|落实|推进|实施|协助)[负责实施推进落实]{0,4}$");
    private static final Pattern OFFICIAL =
            Pattern.compile(
                    "(?:部|委|司|局|厅|署|办|办公室|政府|法院|检察院|管委会|分行|分局|支行|中心|公司|[县区市])(?:\\([^()]*\\))?$");

    /// Brackets that explain the word before them: 市卫生健康委（市中医药局）, （含市本级）.
    private static final Pattern EXPLAINED = Pattern.compile("[部委司局厅署办院会室心行队]$");

    private static final Pattern EXPLAINS =
            Pattern.compile("^(?:含|包括|不含|以下|简称|即|如|原|暂|下称|详见|参见|除)");

    private final Defaults defaults;

    ClauseCheck(Defaults defaults) {
        this.defaults = defaults;
    }

    /// What the words of a clause would give.
    private record Trial(List<String> names, int unsure, boolean verbs) {}

    private Trial trial(List<Clause.Part> parts) {
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

    /// Whether what labels announce is mostly names of units, or is about time or persons.
    boolean isSensible(List<Clause.Part> parts) {
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

    /// Whether a bracket holds a clause.
    boolean isClause(Phrase line, int open, int close, List<Clause.Part> parts) {
        if (parts.isEmpty()) {
            return false;
        }
        Phrase inner = line.sub(open + 1, close).strip();
        boolean labelled =
                parts.stream().anyMatch(it -> it.role() != Label.Role.RESPONSIBLE)
                        || !Label.all(inner).isEmpty();
        return labelled || VERB_AT_END.matcher(inner.strip("。;").norm()).find()
                ? isSensible(parts)
                : isPlainList(line, open, close, parts);
    }

    /// Names in brackets with neither label nor verb: only where a clause can stand, and official
    /// names. A single name behind words that are no unit themselves is one too.
    private boolean isPlainList(Phrase line, int open, int close, List<Clause.Part> parts) {
        boolean atEnd = line.from(close + 1).strip(Clause.BETWEEN).isEmpty();
        boolean afterSentence = open > 0 && "。;".indexOf(line.norm().charAt(open - 1)) >= 0;
        Trial trial = trial(parts);
        boolean official =
                trial.names().stream()
                        .anyMatch(it -> OFFICIAL.matcher(Phrase.of(it).norm()).find());
        boolean several = trial.names().size() >= 2;
        return official
                && trial.unsure() == 0
                && (afterSentence || atEnd && (several || !explains(line, open, close)));
    }

    private static boolean explains(Phrase line, int open, int close) {
        return open < 6
                || EXPLAINED.matcher(line.sub(0, open).strip().norm()).find()
                || EXPLAINS.matcher(line.sub(open + 1, close).strip().norm()).find();
    }

    /// Whether a sentence says who does something and nothing else.
    boolean isSentence(Phrase words, List<Clause.Part> parts) {
        if (words.length() > 200 || !VERB_AT_END.matcher(words.norm()).find()) {
            return false;
        }
        Trial trial = trial(parts);
        return !trial.names().isEmpty() && trial.unsure() == 0 && trial.verbs();
    }
}
