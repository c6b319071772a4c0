package org.wupian.supervision.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wupian.supervision.ReportState;
import org.wupian.supervision.Status;
import org.wupian.ui.Light;

/// How states of the month look and which words they have.
public final class Lights {

    private Lights() {}

    public static Light of(@Nullable Status status) {
        return Light.of(status == null ? null : status.name());
    }

    /// Colour of a badge, see `ui/Badge.jte`.
    public static String colour(ReportState state) {
        return switch (state) {
            case NOT_STARTED -> "grey";
            case DRAFT -> "amber";
            case SUBMITTED -> "blue";
            case RETURNED -> "red";
            case ACCEPTED -> "green";
        };
    }

    /// The last part of a message's key: `not-started`.
    public static String word(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
