package org.wupian.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.enterprise.Operator;
import org.wupian.roster.ImportedRow;
import org.wupian.roster.ListImport;
import org.wupian.roster.Listed;
import org.wupian.roster.Roster;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// A row that waits for a decision, beside whom it may mean (待核行).
///
/// @param from the roster the person works through; empty for all
/// @param problems of the row as a whole
/// @param candidates the likeliest first
/// @param chosen number of the candidate that is chosen, 0 for none
/// @param words by which others were searched
/// @param left how many wait
/// @param alike how many others of the import ask the same and nothing else
/// @param together whether those are to be decided alike
/// @param next page of the next one, null when this is the last
public record DecidePage(
        ListImport batch,
        Roster roster,
        String sender,
        ImportedRow row,
        String from,
        List<Field> fields,
        List<String> problems,
        List<String> reasons,
        List<Candidate> candidates,
        long chosen,
        String words,
        int left,
        int alike,
        boolean together,
        @Nullable String next,
        String reason,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    /// One cell as it was sent.
    ///
    /// @param place in the sheet, as a person finds it: C6
    public record Field(String label, Marked value, String place, List<String> problems) {}

    /// Somebody the row may mean.
    ///
    /// @param names others than the one that counts
    public record Candidate(
            Operator operator,
            Marked name,
            Marked code,
            Marked county,
            Marked address,
            List<String> names,
            List<Listed> lists,
            List<String> reasons) {}

    public String path() {
        return "/reviews/" + batch.id() + "/" + row.row();
    }

    /// Nobody has decided about it yet.
    public boolean waits() {
        return row.decided().isEmpty() && batch.is(ListImport.State.APPLIED);
    }

    /// Somebody was found whom it may mean, or chosen by a person; else the candidates are only the
    /// nearest by name.
    public boolean likely() {
        return !candidates.isEmpty() && (row.operator() != null || !words.isEmpty());
    }

    /// A row that names nobody cannot be somebody new.
    public boolean named() {
        return !row.title().isEmpty();
    }

    /// The likeliest, or the one that was chosen.
    public @Nullable Candidate first() {
        return candidates.stream()
                .filter(it -> it.operator().id() == chosen)
                .findFirst()
                .orElse(candidates.isEmpty() ? null : candidates.getFirst());
    }
}
