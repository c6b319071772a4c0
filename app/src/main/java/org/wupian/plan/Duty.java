package org.wupian.plan;

import org.jspecify.annotations.Nullable;

/// What one organisation has to do with a measure (责任分工).
///
/// @param organisation code of the organisation
/// @param unitClass code of the unit class through which it is addressed, null when it is named
///   itself
/// @param asWritten the unit's or class's name in the plan
/// @param work the part of the measure (分项) it is for, and within which `part` is meant; empty for
///   the measure as a whole
public record Duty(
        String organisation, Part part, @Nullable String unitClass, String asWritten, String work) {

    public boolean isForAll() {
        return work.isEmpty();
    }

    /// How far it answers, heaviest first.
    public enum Part {
        /// The lead (牵头单位).
        LEAD,
        /// A further lead (共同牵头单位).
        CO_LEAD,
        /// Supports (配合单位、责任单位).
        SUPPORTING
    }
}
