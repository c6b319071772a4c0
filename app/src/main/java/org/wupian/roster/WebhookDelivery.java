package org.wupian.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A push on its way to the recipient's own system (推送投递).
///
/// @param dueAt of the next attempt
/// @param outcome of the last attempt: the status of the answer, or in a word what went wrong;
///   empty before the first
public record WebhookDelivery(
        Push push,
        int attempts,
        Instant dueAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant givenUpAt,
        String outcome) {

    /// How far it is (投递状态), the gravest last.
    public enum State {
        DELIVERED("green"),
        WAITS("grey"),
        RETRIED("amber"),
        GIVEN_UP("red");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        public String colour() {
            return colour;
        }
    }

    public State state() {
        if (deliveredAt != null) {
            return State.DELIVERED;
        }
        if (givenUpAt != null) {
            return State.GIVEN_UP;
        }
        return outcome.isEmpty() || attempts == 0 ? State.WAITS : State.RETRIED;
    }

    /// Whether the recipient should look after it: it did not arrive, and nobody has acknowledged
    /// the push on the page either.
    public boolean isFailing() {
        return push.acknowledgedAt() == null
                && (state() == State.RETRIED || state() == State.GIVEN_UP);
    }
}
