package org.wupian.engagement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is typed to call an event (对接活动填写).
///
/// @param units codes of units, or of classes such as banks
public record EventForm(
        @Nullable String title,
        @Nullable String roster,
        @Nullable String county,
        @Nullable List<String> units,
        @Nullable String heldOn,
        @Nullable String place,
        @Nullable String note) {

    public static final EventForm EMPTY = new EventForm(null, null, null, null, null, null, null);

    public String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    public boolean invites(String code) {
        return units != null && units.contains(code);
    }
}
