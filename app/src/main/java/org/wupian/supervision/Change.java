package org.wupian.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wupian.ui.Light;

/// What changed in one field of a report (修改对照) since it was returned or accepted.
///
/// @param field `status`, `done`, `next`, `difficulties` or `figures`
/// @param pieces the text before and after, woven together
public record Change(String field, List<Piece> pieces) {

    public Change {
        pieces = List.copyOf(pieces);
    }

    /// A run of text that stayed, went or came.
    public record Piece(Fate fate, String text) {}

    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /// The fields that differ, in the order of the form; empty when nothing does.
    static List<Change> between(Content before, Content after) {
        List<Change> changes = new ArrayList<>();
        add(changes, "status", status(before.status()), status(after.status()));
        add(changes, "done", before.done(), after.done());
        add(changes, "next", before.next(), after.next());
        add(changes, "difficulties", before.difficulties(), after.difficulties());
        add(changes, "figures", figures(before), figures(after));
        return changes;
    }

    private static void add(List<Change> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(field, Difference.between(before, after)));
        }
    }

    private static String status(@Nullable Status status) {
        return status == null ? "" : Light.of(status.name()).word();
    }

    private static String figures(Content content) {
        return content.figures().stream()
                .map(it ->
                        it.name()
                                + " "
                                + (it.value() == null ? "" : it.value().toPlainString())
                                + it.unit())
                .collect(Collectors.joining("\n"));
    }
}
