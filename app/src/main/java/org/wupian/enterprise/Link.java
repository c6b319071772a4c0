package org.wupian.enterprise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom a row means (主体识别结果).
///
/// @param row of the list
/// @param operator the one found, or the likeliest when a person must decide; null when there is
///   none
/// @param score 0 to 1000, for the order; 1000 is beyond doubt
/// @param first of somebody new without a code: the first row of the list that means the same; else
///   0
public record Link(
        int row, Kind kind, @Nullable Long operator, int score, List<Reason> reasons, int first) {

    private static final int CERTAIN = 1000;

    public Link {
        reasons = List.copyOf(reasons);
    }

    public Link(int row, Kind kind, @Nullable Long operator, int score, List<Reason> reasons) {
        this(row, kind, operator, score, reasons, 0);
    }

    /// Somebody new whom the first row of the list means as well, or the row itself.
    static Link likeRow(int row, int first, List<Reason> reasons) {
        return new Link(row, Kind.NEW, null, 0, reasons, first);
    }

    /// What rows of the list share that mean the same.
    ///
    /// @param own the row's own
    public String key(String own) {
        return first == 0 ? own : "L" + first;
    }

    /// Found by something else than the name.
    public Link(int row, Kind kind, @Nullable Long operator, List<Reason> reasons) {
        this(row, kind, operator, kind == Kind.SAME ? CERTAIN : 0, reasons);
    }

    /// Whether a person said so before.
    public boolean decided() {
        return reasons.stream().anyMatch(it -> it.code().equals(Reason.DECIDED));
    }

    /// What is decided.
    public enum Kind {
        /// The same operator (同一户).
        SAME,
        /// A person must decide (待核).
        REVIEW,
        /// Not known before (新的一户).
        NEW
    }

    /// Why, as a message of the bundle `enterprise` with its arguments.
    public record Reason(String code, List<String> arguments) {

        static final String DECIDED = "decided";

        public Reason {
            arguments = List.copyOf(arguments);
        }

        static Reason of(String code, String... arguments) {
            return new Reason(code, List.of(arguments));
        }

        public String text() {
            return org.wupian.ui.Text.t("enterprise.reason." + code, arguments.toArray());
        }
    }
}
