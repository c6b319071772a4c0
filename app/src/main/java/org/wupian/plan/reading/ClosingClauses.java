package org.wupian.plan.reading;

import java.util.List;

/// Gives a unit clause that stands on a paragraph of its own behind several parts without one to
/// the heading above them all, for which it is meant: （1）…（2）… 责任单位：….
///
/// Parts numbered 1. are taken for measures of their own, unless this happens more than once and
/// none of them has a clause itself.
final class ClosingClauses {

    private final ClauseFinder clauses;
    private final List<Section> all;

    private ClosingClauses(Section document, ClauseFinder clauses) {
        this.clauses = clauses;
        this.all = document.all().stream().filter(it -> !it.isDocument()).toList();
    }

    static void lift(Section document, ClauseFinder clauses) {
        ClosingClauses it = new ClosingClauses(document, clauses);
        List<Section> found = it.all.stream().filter(it::isClosed).toList();
        for (Section above : found) {
            Section last = above.children().getLast();
            Numbering.Form form = last.numbering().form();
            boolean small = form.compareTo(Numbering.Form.DIGIT) > 0;
            boolean usual =
                    form == Numbering.Form.DIGIT
                            && it.ofForm(found, form) > 1
                            && it.ofForm(it.all.stream().filter(it::hasOwnClauses).toList(), form)
                                    == 0;
            if (small || usual) {
                above.takeFrom(last, it.closingFrom(last), clauses);
            }
        }
    }

    private long ofForm(List<Section> sections, Numbering.Form form) {
        return sections.stream()
                .filter(it -> it.children().getLast().numbering().form() == form)
                .count();
    }

    /// Several parts, of which only the last has a clause, and that on a paragraph of its own.
    private boolean isClosed(Section it) {
        List<Section> parts = it.children();
        if (parts.size() < 2
                || it.hasDuties()
                || parts.stream().limit(parts.size() - 1L).anyMatch(Section::hasDutiesWithin)) {
            return false;
        }
        Section last = parts.getLast();
        int from = closingFrom(last);
        List<Line> before = last.paragraphs().subList(0, from);
        return last.children().isEmpty()
                && from < last.paragraphs().size()
                && last.hasDuties()
                && clauses.pieces(before).getFirst().duties().isEmpty();
    }

    private boolean hasOwnClauses(Section it) {
        return it.children().stream().anyMatch(Section::hasDuties) && !isClosed(it);
    }

    private int closingFrom(Section last) {
        int from = last.paragraphs().size();
        while (from > 1 && clauses.isNothingElse(last.paragraphs().get(from - 1))) {
            from--;
        }
        return from;
    }
}
