package org.wupian.returns;

import java.math.BigDecimal;

/// A relation the figures of a form have to keep (核对关系).
///
/// @param left a sum of items, as `a+b-c`
/// @param right another; for [Relation#STEADY] the largest plausible factor, for
///   [Relation#REPORTED] empty
/// @param tolerance by which both sides may differ, in the items' unit
/// @param words what is wrong when it does not hold
public record FormCheck(
        String code,
        Severity severity,
        String left,
        Relation relation,
        String right,
        BigDecimal tolerance,
        String words) {

    /// The same with other words.
    FormCheck saying(String other) {
        return new FormCheck(code, severity, left, relation, right, tolerance, other);
    }

    /// What a broken check does (严重程度).
    public enum Severity {
        /// The figures are not taken.
        ERROR,
        /// They are taken with an explanation.
        WARNING
    }

    /// How both sides are compared (核对方式).
    public enum Relation {
        EQUAL,
        AT_MOST,
        /// Not so many times larger or smaller than in the period before.
        STEADY,
        /// Each of the items is reported (应报).
        REPORTED
    }
}
