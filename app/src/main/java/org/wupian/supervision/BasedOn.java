package org.wupian.supervision;

import org.jspecify.annotations.Nullable;

/// What a writer saw before changing a report (编辑依据), so that two who write at once notice each
/// other.
///
/// @param version of the report they saw; null to save in any case
/// @param editor one opened form: its own saves in a row never disturb each other; empty when there
///   is no form
public record BasedOn(@Nullable Integer version, String editor) {

    public static final BasedOn ANYTHING = new BasedOn(null, "");

    public static BasedOn version(@Nullable Integer version) {
        return new BasedOn(version, "");
    }
}
