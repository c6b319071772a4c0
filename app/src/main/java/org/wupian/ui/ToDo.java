package org.wupian.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something a person has to do next (待办), shown on the desk.
///
/// @param text what it is, as a sentence
/// @param path where it is done, one click away
/// @param action words of the button
/// @param due null when there is no day
public record ToDo(
        Urgency urgency, String text, String path, String action, @Nullable LocalDate due) {

    /// The order of the desk.
    public enum Urgency {
        /// Past its day (逾期).
        OVERDUE(Light.OFF_TRACK),
        /// Came back with a reason (退回).
        RETURNED(Light.AT_RISK),
        /// Owed by a day to come (待报).
        DUE(Light.MISSING),
        /// Waits for the person's judgement (待办).
        WAITING(Light.MISSING),
        /// New since the last visit (新到).
        NEW(Light.ON_TRACK);

        private final Light light;

        Urgency(Light light) {
            this.light = light;
        }

        public Light light() {
            return light;
        }

        public String word() {
            return Text.t("ui.todo." + name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
