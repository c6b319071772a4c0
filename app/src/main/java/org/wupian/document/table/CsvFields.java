package org.wupian.document.table;

import java.util.ArrayList;
import java.util.List;

/// Splits one record of separated text into its fields (拆分字段), line by line as long as a quotation
/// mark is open.
///
/// Written by hand and not with the library used for packs, because that one takes everything up to
/// the next quotation mark into one field: a single mark too many would swallow a thousand rows.
final class CsvFields {

    private enum State {
        START,
        PLAIN,
        QUOTED,
        /// After a mark that may have closed the field.
        CLOSING
    }

    private final char separator;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private State state = State.START;
    private boolean wrong;

    CsvFields(char separator) {
        this.separator = separator;
    }

    /// Takes the next line of the record.
    ///
    /// @return whether the record is complete with it
    boolean take(String line) {
        for (int i = 0; i < line.length(); i++) {
            character(line.charAt(i));
        }
        if (state == State.QUOTED) {
            field.append('\n');
            return false;
        }
        endField();
        return true;
    }

    /// Whether something other than a separator followed a closing mark: in a record of several
    /// lines a sign that the first mark was one too many.
    boolean isDoubtful() {
        return wrong;
    }

    List<String> fields() {
        return fields;
    }

    private void character(char c) {
        switch (state) {
            case QUOTED -> {
                if (c == '"') {
                    state = State.CLOSING;
                } else {
                    field.append(c);
                }
            }
            case CLOSING -> afterMark(c);
            case START, PLAIN -> {
                if (c == separator) {
                    endField();
                } else if (c == '"' && state == State.START) {
                    state = State.QUOTED;
                } else {
                    field.append(c);
                    state = State.PLAIN;
                }
            }
        }
    }

    private void afterMark(char c) {
        if (c == separator) {
            endField();
        } else if (c == '"') {
            field.append(c);
            state = State.QUOTED;
        } else {
            wrong |= c != ' ' && c != '\t';
            field.append(c);
            state = State.PLAIN;
        }
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
        state = State.START;
    }

    /// The fields of a line in which quotation marks are nothing but characters.
    static List<String> unquoted(String line, char separator) {
        var fields = new ArrayList<String>();
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            fields.add(line.substring(from, at));
            from = at + 1;
        }
        fields.add(line.substring(from));
        return fields;
    }
}
