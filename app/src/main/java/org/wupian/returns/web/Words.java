package org.wupian.returns.web;

import static org.wupian.ui.Text.t;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wupian.returns.Finding;
import org.wupian.returns.FormCheck;
import org.wupian.returns.Submission;
import org.wupian.returns.SubmissionState;
import org.wupian.ui.Cell;
import org.wupian.ui.Display;

/// States and findings of returns in words.
public final class Words {

    private Words() {}

    public static String of(SubmissionState state) {
        return t("returns.state." + state.name().toLowerCase(Locale.ROOT));
    }

    public static String colour(SubmissionState state) {
        return switch (state) {
            case DRAFT -> "grey";
            case SUBMITTED -> "blue";
            case RETURNED -> "amber";
            case ACCEPTED -> "green";
        };
    }

    static Cell tag(@Nullable Submission it) {
        return it == null
                ? new Cell.Tag(t("returns.state.none"), "red")
                : new Cell.Tag(of(it.state()), colour(it.state()));
    }

    /// What does not hold, with both sides.
    public static String of(Finding it) {
        if (it.right() == null) {
            return it.check().words();
        }
        String left = it.left() == null ? "" : Display.number(it.left());
        String right = Display.number(it.right());
        String key =
                it.check().relation() == FormCheck.Relation.STEADY
                        ? "returns.finding.steady"
                        : "returns.finding.sides";
        return t(key, it.check().words(), left, right);
    }
}
