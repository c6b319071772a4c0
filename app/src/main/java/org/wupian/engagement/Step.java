package org.wupian.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step of an engagement (对接步骤); it never changes, only withdrawn it can be.
///
/// @param unit that recorded it
/// @param withdrawnBecause null while it stands
public record Step(
        long id,
        long engagement,
        NewStep said,
        String unit,
        String account,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBecause) {

    /// What was done.
    public enum Kind {
        /// 走访
        VISITED,
        /// 未接通、未找到
        NOT_REACHED,
        /// 需求摸排
        NEED,
        /// 授信
        CREDITED,
        /// 放款
        LENT,
        /// 回访
        FOLLOWED_UP;

        /// Somebody was there.
        boolean isVisit() {
            return this == VISITED || this == FOLLOWED_UP;
        }

        /// An amount belongs to it.
        public boolean needsAmount() {
            return this == CREDITED || this == LENT;
        }
    }

    public boolean stands() {
        return withdrawnAt == null;
    }
}
