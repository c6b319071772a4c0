package org.wupian.financing;

import java.time.Instant;
import java.time.LocalDate;

/// A product of a bank in one of its versions (金融产品).
///
/// @param bank code of the bank
/// @param version 1-based; what a version says never changes
/// @param unpublished why the regulator took it down, empty while it stands
public record Product(
        long id,
        int version,
        String bank,
        String unpublished,
        ProductTerms terms,
        Instant writtenAt,
        String writtenBy) {

    /// Whether it can be had.
    public enum State {
        /// 在售
        OFFERED("green"),
        /// 即将推出
        COMING("blue"),
        /// 已到期
        EXPIRED("amber"),
        /// 已下架
        UNPUBLISHED("red");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        public String colour() {
            return colour;
        }
    }

    public State state(LocalDate today) {
        if (!unpublished.isEmpty()) {
            return State.UNPUBLISHED;
        }
        if (today.isBefore(terms.validFrom())) {
            return State.COMING;
        }
        LocalDate until = terms.validUntil();
        return until != null && today.isAfter(until) ? State.EXPIRED : State.OFFERED;
    }

    public String subject() {
        return "product/" + id;
    }
}
