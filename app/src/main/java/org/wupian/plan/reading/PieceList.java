package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the prose and the clauses of a section together, in order; clauses that touch are one.
final class PieceList {

    private final Defaults defaults;
    private final Notes notes;
    private final List<Piece> done = new ArrayList<>();
    private final StringBuilder prose = new StringBuilder();
    private @Nullable DutyList open;
    private boolean anyUnit;
    private boolean mayLead;
    private int line;

    PieceList(Defaults defaults, Notes notes) {
        this.defaults = defaults;
        this.notes = notes;
    }

    void prose(Phrase words, int at) {
        boolean empty = words.strip(Clause.BETWEEN + "\n").isEmpty();
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

    void clause(Clause clause, int at) {
        if (open == null) {
            open = new DutyList(defaults, notes, at);
            line = prose.isEmpty() ? at : line;
        }
        for (Clause.Part part : clause.parts()) {
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
        String text = prose.toString().strip().replaceAll("[（(〔\\[【★☆●○■□◆◇▲△]+$", "");
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
