package org.wupian.engagement;

import org.jspecify.annotations.Nullable;

/// One who is invited to an event (邀请): a unit such as a bank, or an operator.
///
/// @param organisation code of the unit, empty for an operator
/// @param operator number of the operator, null for a unit
/// @param attended null until the host has said who came
public record Invitation(
        long id,
        long event,
        String organisation,
        @Nullable Long operator,
        String name,
        Answer answer,
        @Nullable Boolean attended) {

    /// What was answered.
    public enum Answer {
        /// 未回复
        NONE,
        /// 参加
        COMES,
        /// 不参加
        DECLINES
    }

    public boolean isUnit() {
        return !organisation.isEmpty();
    }
}
