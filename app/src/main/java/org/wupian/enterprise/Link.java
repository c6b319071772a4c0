package org.wupian.enterprise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom a row means (主体识别结果).
///
/// @param row of the list
/// @param operator the one found, or the likeliest when a person must decide; null when there is
///   none
/// @param score 0 to 1000, for the order; 1000 is beyond doubt
/// @param shared of somebody new: what rows of the list share that mean the same; empty when that
///   is what the row itself says
public record Link(
        int row,
        Kind kind,
        @Nullable Long operator,
        int score,
        List<Reason> reasons,
        String shared) {

    private static final int CERTAIN = 1000;

    public Link {
        reasons = List.copyOf(reasons);
    }

    public Link(int row, Kind kind, @Nullable Long operator, int score, List<Reason> reasons) {
        this(row, kind, operator, score, reasons, "");
    }

    /// Somebody new whom another row of the list means as well.
    static Link likeRow(int row, String shared, List<Reason> reasons) {
        return new Link(row, Kind.NEW, null, 0, reasons, shared);
    }

    static Link ask(int row, @Nullable Long operator, Reason why) {
        return new Link(row, Kind.REVIEW, operator, List.of(why));
    }

    /// With what the row itself says where it shares nothing.
    Link keyed(String own) {
        return new Link(row, kind, operator, score, reasons, key(own));
    }

    /// Whether another row of the list was found to mean the same.
    public boolean isShared() {
        return !shared.isEmpty();
    }

    /// What rows of the list share that mean the same.
    ///
    /// @param own the row's own
    public String key(String own) {
        return shared.isEmpty() ? own : shared;
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
