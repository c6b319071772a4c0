package org.wupian.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.enterprise.Link;

/// A row of an import and what becomes of it (比对后的行).
///
/// @param link whom it means; null when it names no operator
/// @param key what rows share that mean the same entry
/// @param outcome null until it is known
/// @param entry the entry of the list that it is about, when there is one
record ComparedRow(
        StagedRow read,
        @Nullable Link link,
        String key,
        @Nullable RowOutcome outcome,
        List<RowProblem> problems,
        @Nullable Long entry) {

    /// As far as the row itself and its link say; a row that a person decided about before does not
    /// wait again.
    static ComparedRow linked(StagedRow read, @Nullable Link link) {
        RowOutcome asked =
                switch (read.weight()) {
                    case NOTE -> null;
                    case REVIEW -> RowOutcome.REVIEW;
                    case REJECTED -> RowOutcome.REJECTED;
                };
        if (link == null) {
            return new ComparedRow(read, null, read.key(), asked, read.problems(), null);
        }
        String key =
                read.project().isEmpty() && link.operator() != null
                        ? "E" + link.operator()
                        : read.project().isEmpty() && link.isShared()
                                ? StagedRow.key(link)
                                : read.key();
        RowOutcome outcome =
                asked == null && link.kind() == Link.Kind.REVIEW ? RowOutcome.REVIEW : asked;
        return new ComparedRow(
                read, link, key, link.decided() ? null : outcome, read.problems(), null);
    }

    boolean isOpen() {
        return outcome == null;
    }

    ComparedRow is(RowOutcome known, @Nullable Long of) {
        return new ComparedRow(read, link, key, known, problems, of);
    }

    ComparedRow is(RowOutcome known, RowProblem because) {
        List<RowProblem> all = new ArrayList<>(problems);
        all.add(because);
        return new ComparedRow(read, link, key, known, List.copyOf(all), entry);
    }
}
