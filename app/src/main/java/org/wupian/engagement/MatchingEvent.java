package org.wupian.engagement;

import java.time.LocalDate;

/// A meeting of banks and enterprises (银企对接活动).
///
/// @param host unit that holds it
/// @param roster the list whose enterprises are invited, empty when they are chosen otherwise
/// @param invited how many the caller sees invited, banks and enterprises together
/// @param come how many have said that they come
/// @param attended how many came
public record MatchingEvent(
        long id,
        String host,
        String title,
        String roster,
        LocalDate heldOn,
        String place,
        String note,
        State state,
        int invited,
        int come,
        int attended) {

    /// How far it is.
    public enum State {
        PLANNED("blue"),
        HELD("green"),
        CANCELLED("grey");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        public String colour() {
            return colour;
        }
    }

    public boolean isPlanned() {
        return state == State.PLANNED;
    }

    public String subject() {
        return "event/" + id;
    }
}
